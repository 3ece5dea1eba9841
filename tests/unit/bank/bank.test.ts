/** All questions in one place: nothing is left out, each is found by its names, each key is right. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBank } from '@/lib/content/bank/load';
import type { BankQuestion } from '@/lib/content/bank/types';
import { isMeasured } from '@/lib/content/answer-key';
import { bound } from '@/lib/grading/registry';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const bank = await loadBank(ROOT);

const found = (ref: string): BankQuestion => {
  const one = bank.find(ref);
  if (!one) throw new Error(`There is no question ${ref}.`);
  return one;
};
const idsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id);

it('has every question of the files, each once', () => {
  const quizzes = readdirSync(path.join(ROOT, 'content/quizzes')).flatMap((name) =>
    idsIn(path.join(ROOT, 'content/quizzes', name)).map(
      (id) => `quizzes/${name.slice(0, -5)}/${id}`,
    ),
  );
  const labs = readdirSync(path.join(ROOT, 'scenarios')).flatMap((name) =>
    idsIn(path.join(ROOT, 'scenarios', name, 'questions.yaml')).map((id) => `labs/${name}/${id}`),
  );
  expect(quizzes.length).toBeGreaterThan(200);
  expect(labs.length).toBeGreaterThan(100);
  expect(bank.questions.map(({ id }) => id).sort()).toEqual([...quizzes, ...labs].sort());
});

it('grades every key as right, with its points', () => {
  for (const question of bank.questions) {
    const { key } = question.answer;
    if (isMeasured(key)) continue;
    const outcome = bank.gradeOne(question, bound(question.asked).asInput(key));
    expect(outcome, question.id).toMatchObject({
      verdict: 'right',
      reason: '',
      points: question.points,
      possible: question.points,
    });
  }
});

it('says of every wrong option of a choice why it is wrong', () => {
  for (const question of bank.questions) {
    const { asked, answer, id } = question;
    if (asked.kind !== 'choice' || isMeasured(answer.key) || asked.config.multiple) continue;
    for (const option of asked.config.options) {
      if ((answer.key as string[]).includes(option.id)) continue;
      const outcome = bank.gradeOne(question, option.id);
      expect(outcome, `${id} ${option.id}`).toMatchObject({ verdict: 'wrong', points: 0 });
      expect(outcome.reason.length, `${id} ${option.id}`).toBeGreaterThan(20);
    }
  }
});

describe('a choice of several', () => {
  // content/quizzes/reading-logs-with-jq.yaml: a and b apply, c and d do not.
  const question = found('quizzes/reading-logs-with-jq/aligned-columns');
  const why = (id: string) => question.answer.notes?.[id] ?? '';

  it('is told of one wrong option, and not of the others', () => {
    const { reason } = bank.gradeOne(question, 'a, c, d');
    const told = ['c', 'd'].filter((id) => reason.includes(why(id)));
    expect(told).toHaveLength(1);
    expect(reason).not.toContain(why('a'));
  });

  it('is told that it is not all', () => {
    expect(bank.gradeOne(question, 'b').reason).toBe(
      'What you chose applies, and it is not all that does.',
    );
  });
});

describe('a question about the time after the fix', () => {
  // scenarios/care4wares has one; what is right depends on what was done.
  const question = bank.questions.find(({ answer }) => isMeasured(answer.key));

  it('waits for the lab, and is never right or wrong before', () => {
    if (!question) throw new Error('no question is measured');
    const outcome = bank.gradeOne(question, '0');
    expect(outcome).toMatchObject({ verdict: 'waits', points: 0, possible: question.points });
    expect(outcome.reason).toContain('only there it can be graded');
  });

  it('is graded by what the judge says', () => {
    if (!question || !isMeasured(question.answer.key)) throw new Error('no question is measured');
    const { measure } = question.answer.key;
    const asks =
      bank.questions.find(
        ({ answer, kind }) =>
          kind === 'number' && isMeasured(answer.key) && answer.key.measure !== measure,
      ) ?? question;
    const name = isMeasured(asks.answer.key) ? asks.answer.key.measure : '';
    const judged = (verdict: 'solved' | 'unsolved') =>
      ({ verdict, because: 'It goes on.', measures: { [name]: 7 } }) as const;
    expect(bank.gradeOne(asks, '7', judged('solved')).verdict).toBe('right');
    expect(bank.gradeOne(asks, '7', judged('unsolved'))).toMatchObject({
      verdict: 'not-over',
      reason: 'It goes on.',
      points: 0,
    });
    expect(bank.gradeOne(asks, '8', judged('solved')).verdict).toBe('wrong');
  });
});

describe('find', () => {
  it.each([
    'labs/care4wares/object-change',
    'lab/care4wares/object-change',
    ' Labs/Care4Wares/Object-Change/ ',
    'https://trailwise.example/check/labs/care4wares/object-change?from=x#verdict',
  ])('%s', (ref) => {
    expect(found(ref).id).toBe('labs/care4wares/object-change');
  });

  it.each([
    '',
    '/',
    'object-change',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'x'.repeat(100_000),
    '<script>',
  ])('knows no %.30s', (ref) => {
    expect(bank.find(ref)).toBeUndefined();
  });
});
