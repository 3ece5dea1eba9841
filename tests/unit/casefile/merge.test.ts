import { describe, expect, it } from 'vitest';
import { addPin, change, putBack, remove, writeNotes, writeSection } from '@/lib/casefile/edit';
import { mergeCaseFile } from '@/lib/casefile/merge';
import { type CaseFile, EMPTY_CASE_FILE } from '@/lib/casefile/schema';
import { line, NOW, withHypothesis, withPins } from './helpers';

const base = withPins(line('a'), line('b'));
const pinned = (file: CaseFile, id: string, text: string) => {
  const done = addPin(
    file,
    { shown: line(text), foundBy: { language: 'shell', query: 'ls' }, dataSet: 'a-lab' },
    { id, now: NOW + 100 },
  );
  return done.ok ? done.caseFile : file;
};

/** Both ways round, and once more: the same every time. */
function merged(a: CaseFile, b: CaseFile): CaseFile {
  const one = mergeCaseFile(a, b);
  expect(mergeCaseFile(b, a)).toEqual(one);
  expect(mergeCaseFile(one, a)).toEqual(one);
  expect(mergeCaseFile(b, one)).toEqual(one);
  expect(mergeCaseFile(one, one)).toEqual(one);
  return one;
}

describe('mergeCaseFile', () => {
  it('unites what two tabs pinned, and gives no number twice', () => {
    const both = merged(pinned(base, 'mine', 'c'), pinned(base, 'theirs', 'd'));
    expect(both.pins.map(({ id, number }) => [id, number])).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['mine', 3],
      ['theirs', 4],
    ]);
  });

  it('keeps the state that was changed last', () => {
    const early = change(base, 'pins', 'p1', { note: 'early' }, NOW + 10);
    const late = change(base, 'pins', 'p1', { note: 'late' }, NOW + 20);
    expect(merged(early, late).pins[0]?.note).toBe('late');
  });

  it('agrees on one of two changes of the same instant', () => {
    const a = change(base, 'pins', 'p1', { note: 'a' }, NOW + 10);
    const b = change(base, 'pins', 'p1', { note: 'b' }, NOW + 10);
    expect(merged(a, b).pins[0]?.note).toBe('b');
  });

  it('does not bring back what another tab removed', () => {
    const without = remove(base, 'pins', 'p1', NOW + 10);
    expect(merged(without, base).pins.map(({ id }) => id)).toEqual(['p2']);
  });

  it('brings back what was put back, or changed after it was removed', () => {
    const without = remove(base, 'pins', 'p1', NOW + 10);
    const back = putBack(without, base, 'pins', 'p1', NOW + 20);
    expect(merged(without, back).pins.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const changed = change(base, 'pins', 'p1', { note: 'still here' }, NOW + 30);
    expect(merged(without, changed).pins[0]?.note).toBe('still here');
  });

  it('unites hypotheses, entries, decisions, and each section of the report', () => {
    const entry = { id: 'e', at: 1, when: '15:00', text: 'x' };
    const decision = { id: 'd', at: 1, plan: 'p', name: 'Plan', when: '2024-11-28T16:00:00Z' };
    const a = writeSection(
      { ...withHypothesis(base, 'h1', 'One'), entries: [entry] },
      'problem',
      'A',
      {},
      5,
    );
    const b = writeSection(
      { ...withHypothesis(base, 'h2', 'Two'), decisions: [decision] },
      'lessons',
      'B',
      {},
      5,
    );
    const both = merged(a, b);
    expect(both.hypotheses.map(({ text, number }) => [text, number])).toEqual([
      ['One', 1],
      ['Two', 2],
    ]);
    expect(both.entries).toEqual([entry]);
    expect(both.decisions).toEqual([decision]);
    expect(both.sections.problem?.text).toBe('A');
    expect(both.sections.lessons?.text).toBe('B');
  });

  it('keeps the notes and the section text that were written last', () => {
    const a = writeNotes(writeSection(base, 'problem', 'later', {}, 9), 'sooner', 1);
    const b = writeNotes(writeSection(base, 'problem', null, {}, 8), 'later', 2);
    const both = merged(a, b);
    expect(both.notes.text).toBe('later');
    expect(both.sections.problem?.text).toBe('later');
  });

  it('is nothing beside nothing', () => {
    expect(merged(EMPTY_CASE_FILE, base)).toEqual(base);
  });
});
