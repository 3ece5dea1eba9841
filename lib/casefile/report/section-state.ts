/** A section between the case file and the learner: what stands in it, and what is new. */
import type { CaseFile, SectionId } from '../schema';
import { type Block, blocksOf, type CaseContext } from './blocks';

export const isNothing = (text: string) => text.trim() === '';

/** A section as the case file alone would write it. */
export const writtenFrom = (blocks: readonly Block[]): string => {
  const lists = blocks.map(({ text }, at) => {
    const joined = text.startsWith('- ') && blocks[at - 1]?.text.startsWith('- ');
    return at === 0 ? text : `${joined ? '\n' : '\n\n'}${text}`;
  });
  return lists.join('');
};

/** What changed in the case file since the section was edited. */
export interface Offer {
  readonly key: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** What it says now; of what is gone, what it said. */
  readonly text: string;
}

export interface SectionState {
  readonly text: string;
  readonly edited: boolean;
  readonly offers: readonly Offer[];
}

export function sectionState(
  caseFile: CaseFile,
  context: CaseContext,
  section: SectionId,
): SectionState {
  const blocks = blocksOf(caseFile, context, section);
  const saved = caseFile.sections[section];
  if (!saved || saved.text === null)
    return { text: writtenFrom(blocks), edited: false, offers: [] };
  return { text: saved.text, edited: true, offers: offersOf(blocks, saved.known) };
}

/** The lines of a section that the case file did not give. */
export function ownWords(caseFile: CaseFile, context: CaseContext, section: SectionId): string {
  const saved = caseFile.sections[section];
  if (!saved || saved.text === null) return '';
  const given = [
    ...blocksOf(caseFile, context, section).map(({ text }) => text),
    ...Object.values(saved.known),
  ];
  return saved.text
    .split('\n')
    .filter((line) => !given.includes(line))
    .join('\n');
}

function offersOf(blocks: readonly Block[], known: Readonly<Record<string, string>>): Offer[] {
  const now = blocks.flatMap(({ key, text }): Offer[] => {
    const before = known[key];
    if (before === text) return [];
    return [{ key, kind: before === undefined ? 'new' : 'changed', text }];
  });
  const keys = new Set(blocks.map(({ key }) => key));
  const gone = Object.entries(known).flatMap(([key, text]): Offer[] =>
    keys.has(key) ? [] : [{ key, kind: 'gone', text }],
  );
  return [...now, ...gone];
}

/** What the case file gives now, to be kept beside the learner's text. */
export const knownOf = (blocks: readonly Block[]): Record<string, string> =>
  Object.fromEntries(blocks.map(({ key, text }) => [key, text]));

/**
 * Takes an offer into a text: in place of what it said before where that still stands as it was,
 * else at the end. What the learner wrote is never touched.
 */
export function accepted(text: string, offer: Offer, before: string | undefined): string {
  const at = before ? lineOf(text, before) : -1;
  if (at < 0 || !before) return offer.kind === 'gone' ? text : joined(text, offer.text);
  const rest = [text.slice(0, at), text.slice(at + before.length)] as const;
  if (offer.kind === 'gone') return tidied(rest[0] + rest[1].replace(/^\n/, ''));
  return rest[0] + offer.text + rest[1];
}

/** Where a block stands in a text as lines of its own; -1 where it was written on. */
const lineOf = (text: string, block: string) => `\n${text}\n`.indexOf(`\n${block}\n`);

function joined(text: string, block: string): string {
  if (isNothing(text)) return block;
  const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
  const list = block.startsWith('- ') && /^\s*[-*] /.test(lastLine);
  return `${text.trimEnd()}${list ? '\n' : '\n\n'}${block}`;
}

const tidied = (text: string) => text.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '');

/** The offer is settled: taken, or not wanted. */
export function settled(
  known: Readonly<Record<string, string>>,
  offer: Offer,
): Record<string, string> {
  if (offer.kind !== 'gone') return { ...known, [offer.key]: offer.text };
  return Object.fromEntries(Object.entries(known).filter(([key]) => key !== offer.key));
}
