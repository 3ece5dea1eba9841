import { addHypothesis, addPin, change } from '@/lib/casefile/edit';
import {
  type CaseFile,
  EMPTY_CASE_FILE,
  type HypothesisState,
  type Shown,
} from '@/lib/casefile/schema';
import type { CaseContext } from '@/lib/casefile/report/blocks';

export const NOW = Date.parse('2026-11-21T09:30:00Z');
export const CONTEXT: CaseContext = {
  title: 'A case',
  tagline: 'Something is wrong',
  findings: [],
};

export const line = (text: string): Shown => ({ kind: 'line', text });
export const record = (fields: Record<string, string>): Shown => ({
  kind: 'record',
  record: fields,
});

/** A case file with these pins, `p1`, `p2`, …, pinned a second apart. */
export function withPins(...shown: Shown[]): CaseFile {
  return shown.reduce<CaseFile>((file, one, at) => {
    const pinned = addPin(
      file,
      { shown: one, foundBy: { language: 'shell', query: `cat ${at + 1}` }, dataSet: 'a-lab' },
      { id: `p${at + 1}`, now: NOW + at * 1000 },
    );
    if (!pinned.ok) throw new Error(pinned.why);
    return pinned.caseFile;
  }, EMPTY_CASE_FILE);
}

export function withHypothesis(
  file: CaseFile,
  id: string,
  text: string,
  state: HypothesisState = 'open',
) {
  const added = addHypothesis(file, { id, now: NOW });
  if (!added) throw new Error('full');
  return change(added, 'hypotheses', id, { text, state }, NOW + 1);
}
