/** A pipeline put together from its stages. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { pipelineOf } from '@/lib/grading/kinds/parsons';
import { type Asked, bound } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const question: Extract<Asked, { kind: 'parsons' }> = {
  kind: 'parsons',
  config: {
    language: 'shell',
    data: 'some-lab',
    stages: [
      { id: 'uniq', text: 'uniq -c' },
      { id: 'read', text: "jq -r '.Records[].eventName' log.json" },
      { id: 'grep', text: 'grep Delete' },
      { id: 'sort', text: 'sort' },
      { id: 'top', text: 'sort -rn' },
    ],
  },
};
const key = ['read', 'sort', 'uniq', 'top'];
const words = (input: string, by: unknown = key) => {
  const verdict = grade(question, { key: by }, input);
  return verdict.verdict === 'wrong' && verdict.fails ? failureWords(verdict.fails) : verdict.verdict; // prettier-ignore
};

describe('a pipeline of stages', () => {
  it('is read as ids, and said as what it runs', () => {
    expect(said(question, 'read | sort | uniq | top')).toBe(
      "jq -r '.Records[].eventName' log.json | sort | uniq -c | sort -rn",
    );
    expect(words('read, sort, uniq, top')).toBe('right');
  });

  it('joins clauses of SQL with new lines', () => {
    const stages = [
      { id: 'f', text: 'FROM cloudtrail' },
      { id: 's', text: 'SELECT eventname' },
    ];
    expect(pipelineOf({ language: 'sql', data: 'x', stages }, ['s', 'f'])).toBe(
      'SELECT eventname\nFROM cloudtrail',
    );
  });

  it.each([
    ['read, read', 'read is there twice'],
    ['read, awk', 'There is no stage awk'],
    ['__proto__', 'There is no stage __proto__'],
    ['| | |', 'Use at least one stage'],
    ['x'.repeat(1_500), 'There is no stage x'],
    ['read,'.repeat(500), '2000 are read'],
  ])('refuses %.20j', (input, note) => expectNote(question, input, note));

  it('says which stage does not belong, how many are missing, and what is turned round', () => {
    expect(words('read, grep, sort, uniq, top')).toBe('`grep Delete` does not belong in it.');
    expect(words('read, sort, uniq')).toBe('1 stage that it needs is not in it yet.');
    expect(words('read, uniq, sort, top')).toBe(
      '`uniq -c` stands before `sort`, and has to come after it.',
    );
    expect(words('grep, read, uniq')).toBe(
      '`grep Delete` does not belong in it. 2 stages that it needs are not in it yet.',
    );
  });

  it('says of each stage whether it is where it has to be, the bin included', () => {
    expect(bound(question).parts('grep, read, uniq, sort', key)).toEqual(
      new Map([
        ['uniq', true],
        ['read', true],
        ['grep', false],
        ['sort', false],
        ['top', false],
      ]),
    );
  });

  it('may have several right orders', () => {
    expect(words('read, top', [['read', 'sort'], ['read', 'top']])).toBe('right'); // prettier-ignore
  });

  it('has a key of stages that there are', () => {
    const { checkKey, shown, asInput } = bound(question);
    expect(checkKey(key)).toEqual({ ok: true });
    expect(checkKey(['read', 'awk'])).toMatchObject({ ok: false });
    expect(checkKey(['read', 'read'])).toMatchObject({ ok: false });
    expect(checkKey(['uniq', 'read', 'grep', 'sort', 'top'])).toMatchObject({ note: 'the stages are shown in the right order already' }); // prettier-ignore
    expect(checkKey([])).toMatchObject({ ok: false });
    expect(asInput([key, ['read']])).toBe('read, sort, uniq, top');
    expect(shown(key)).toBe("jq -r '.Records[].eventName' log.json | sort | uniq -c | sort -rn");
  });
});
