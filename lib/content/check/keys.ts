import { bound } from '@/lib/grading/registry';
import type { Bound } from '@/lib/grading/registry';
import { isMeasured } from '../answer-key';
import type { Finding } from '../finding';
import type { AnswerFile } from '../schema/answers';
import { errors, inAnswers } from './report';
import type { CheckedLab, LabCheck } from './types';

const error = errors('keys');

/** Keys, accepted variants and foreseen wrong answers are of the question's kind, and differ. */
export const keys: LabCheck = (checked) =>
  checked.questions.flatMap((question) => {
    const answer = checked.answers[question.id];
    return answer ? keysOf(checked, question.id, bound(question), answer) : [];
  });

function keysOf(checked: CheckedLab, id: string, kind: Bound, answer: AnswerFile): Finding[] {
  // What the judge gives is looked at where decisions are (about.ts): before one, nothing is right.
  const measured = isMeasured(answer.key);
  const right = measured ? [] : [answer.key, ...(answer.accept ?? [])];
  const malformed = (key: unknown, what: string, ...path: PropertyKey[]): Finding[] => {
    const shape = kind.checkKey(key);
    if (shape.ok) return [];
    const place = inAnswers(checked, id, ...path);
    return [error(place, `${what} ${quote(key)} is not of its kind: ${shape.note}`, 'Mend it.')];
  };
  const shapes = [
    ...(measured ? [] : malformed(answer.key, 'The key', 'key')),
    ...(answer.accept ?? []).flatMap((key, i) => malformed(key, 'The variant', 'accept', i)),
    ...answer.wrong.flatMap((wrong, i) =>
      malformed(wrong.answer, 'The wrong answer', 'wrong', i, 'answer'),
    ),
  ];
  // What is not of its kind cannot be compared.
  if (shapes.length > 0) return shapes;
  return answer.wrong.flatMap((wrong, i) => {
    const place = inAnswers(checked, id, 'wrong', i, 'answer');
    const input = kind.asInput(wrong.answer);
    const earlier = answer.wrong.slice(0, i).map((other) => other.answer);
    if (kind.isRight(input, right))
      return [error(place, `The wrong answer ${input} is right.`, 'Remove it, or mend the key.')];
    if (kind.isRight(input, earlier))
      return [error(place, `The wrong answer ${input} is there twice.`, 'Keep one.')];
    return [];
  });
}

const quote = (key: unknown) => JSON.stringify(key);
