import { describe, expect, it } from 'vitest';
import { readCaseFile, withOldNotes } from '@/lib/casefile/read';
import { EMPTY_CASE_FILE } from '@/lib/casefile/schema';
import { line, NOW, withHypothesis, withPins } from './helpers';

describe('readCaseFile', () => {
  it('gives back what was written', () => {
    const file = withHypothesis(withPins(line('2024-11-28 15:22:00 a'), line('b')), 'h', 'Because');
    expect(readCaseFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it('drops what cannot be read, item by item, and keeps the rest', () => {
    const file = withPins(line('a'), line('b'));
    const [first, second] = file.pins;
    const read = readCaseFile({
      ...file,
      version: 99,
      pins: [{ ...first, shown: { kind: 'smell' } }, second, null],
      hypotheses: 'none',
      entries: [{ id: 'e', at: 1, when: '15:00', text: 'x' }, { id: 7 }],
      notes: 7,
      sections: { problem: { at: 1, text: 'Mine', known: { a: 'b', c: 7 } }, steps: 3, poem: {} },
      surprise: true,
    });
    expect(read.pins).toEqual([second]);
    expect(read.hypotheses).toEqual([]);
    expect(read.entries).toEqual([{ id: 'e', at: 1, when: '15:00', text: 'x' }]);
    expect(read.notes).toEqual({ at: 0, text: '' });
    expect(read.sections).toEqual({ problem: { at: 1, text: 'Mine', known: { a: 'b' } } });
    expect(read).not.toHaveProperty('surprise');
  });

  it('keeps a pin whose note or time is broken', () => {
    const file = withPins(line('2024-11-28 15:22:00 a'));
    const read = readCaseFile({ ...file, pins: [{ ...file.pins[0], note: 3, eventTime: 'noon' }] });
    expect(read.pins[0]).toMatchObject({ note: '', shown: line('2024-11-28 15:22:00 a') });
    expect(read.pins[0]?.eventTime).toBeUndefined();
  });

  it.each([[null], [undefined], [7], [[]], [{ pins: {} }]])('makes an empty one of %j', (value) => {
    expect(readCaseFile(value)).toEqual(EMPTY_CASE_FILE);
  });

  it('takes the free notes of before for its notes', () => {
    expect(readCaseFile('The IP is shared.').notes.text).toBe('The IP is shared.');
  });
});

describe('withOldNotes', () => {
  it('puts them after what is there, and once', () => {
    const file = { ...EMPTY_CASE_FILE, notes: { at: 1, text: 'New\n' } };
    const joined = withOldNotes(file, 'Old', NOW);
    expect(joined.notes).toEqual({ at: NOW, text: 'New\n\nOld' });
    expect(withOldNotes(joined, 'Old', NOW + 1)).toBe(joined);
    expect(withOldNotes(file, '  ', NOW)).toBe(file);
  });
});
