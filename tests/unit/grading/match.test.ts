/** Pairs. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { type Asked, bound } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const question: Extract<Asked, { kind: 'match' }> = {
  kind: 'match',
  config: {
    left: [
      { id: 'run', text: 'RunInstances' },
      { id: 'get', text: 'GetObject' },
      { id: 'put', text: 'PutObject' },
    ],
    right: [
      { id: 'm', text: 'management' },
      { id: 'd', text: 'data' },
      { id: 'i', text: 'Insights' },
    ],
  },
};
const key = { run: 'm', get: 'd', put: 'd' };
const verdict = (input: string) => grade(question, { key }, input);

describe('pairs', () => {
  it.each([
    'run=m, get=d, put=d',
    'put=d get=d run=m',
    'run: m; get: d; put: d',
    'run -> m\nget -> d\nput → d',
    'RUN=M,GET=D,PUT=D',
    '{"run": "m", "get": "d", "put": "d"}',
    'run,m\nget,d\nput,d\n',
    'run\tm\nget\td\nput\td',
  ])('are read from %j', (input) => {
    expect(said(question, input)).toBe(
      'RunInstances → management; GetObject → data; PutObject → data',
    );
    expect(verdict(input).verdict).toBe('right');
  });

  it.each([
    ['run=m, get=d', 'not yet paired: put'],
    ['run=m, run=d, get=d, put=d', 'run is there twice'],
    ['run=m, get=x, put=d', 'There is no partner x'],
    ['stop=m', 'There is no item stop'],
    ['__proto__=m, run=m, get=d, put=d', 'There is no item __proto__'],
    ['run=__proto__, get=d, put=d', 'There is no partner __proto__'],
    ['{"run": {"m": "d"}}', 'Write pairs'],
    ['run=', 'Write pairs'],
    ['run', 'Write pairs'],
    ['=='.repeat(500), 'Write pairs'],
    ['run=m,'.repeat(400), '2000 are read'],
  ])('%.30j is refused', (input, note) => expectNote(question, input, note));

  it('says which pairs are none, and not what would be', () => {
    const wrong = verdict('run=d, get=d, put=i');
    expect(wrong).toMatchObject({ verdict: 'wrong' });
    if (wrong.verdict !== 'wrong' || !wrong.fails) throw new Error('no failure');
    expect(failureWords(wrong.fails)).toBe(
      '2 of 3 pairs are wrong: “RunInstances” with “data”; “PutObject” with “Insights”.',
    );
    expect(bound(question).parts('run=d, get=d, put=i', key)).toEqual(new Map([['run', false], ['get', true], ['put', false]])); // prettier-ignore
  });

  it('has a key that pairs everything on the left', () => {
    const { checkKey, shown } = bound(question);
    expect(checkKey(key)).toEqual({ ok: true });
    expect(checkKey({ run: 'm', get: 'd' })).toMatchObject({ note: 'the key does not pair every item' }); // prettier-ignore
    expect(checkKey({ ...key, stop: 'm' })).toMatchObject({ ok: false });
    expect(checkKey({ ...key, put: 'x' })).toMatchObject({ ok: false });
    expect(checkKey(['run=m'])).toMatchObject({ ok: false });
    expect(shown(key)).toBe('RunInstances → management\nGetObject → data\nPutObject → data');
  });
});
