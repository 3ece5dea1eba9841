import type { Completion } from '@/lib/query/types';
import { OPERATOR_NAMES } from './conditions/registry';
import { GLOBAL_KEYS, TAG_KEYS } from './policy/global-keys';
import { actionNames } from './services/actions';

/** More would not be read. */
const MOST = 60;
const ELEMENTS = [
  'Version',
  'Statement',
  'Sid',
  'Effect',
  'Allow',
  'Deny',
  'Principal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

interface Candidate {
  readonly label: string;
  readonly kind: Completion['kind'];
  readonly detail: string;
}

const CANDIDATES: readonly Candidate[] = [
  ...ELEMENTS.map((label): Candidate => ({ label, kind: 'keyword', detail: 'element' })),
  ...OPERATOR_NAMES.map((label): Candidate => ({ label, kind: 'function', detail: 'operator' })),
  ...[...GLOBAL_KEYS, ...TAG_KEYS.map((key) => `${key}/`)].map((label): Candidate => {
    return { label, kind: 'field', detail: 'condition key' };
  }),
  ...actionNames().map(({ name, level }): Candidate => {
    return { label: name, kind: 'function', detail: level };
  }),
];

/** What can stand for the word before the caret, which has to be inside quotes. */
export function completePolicy(text: string, offset: number): readonly Completion[] {
  const start = text.lastIndexOf('"', offset - 1) + 1;
  const word = text.slice(start, offset);
  if (start === 0 || word === '' || /[\s{}[\],]/.test(word)) return [];
  const wanted = word.toLowerCase();
  return CANDIDATES.filter(({ label }) => label.toLowerCase().startsWith(wanted))
    .slice(0, MOST)
    .map(({ label, kind, detail }) => ({
      label,
      kind,
      detail,
      insert: label,
      span: { start, end: offset },
    }));
}
