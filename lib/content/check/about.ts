import { bound } from '@/lib/grading/registry';
import { isMeasured, keyed } from '../answer-key';
import type { Finding } from '../finding';
import type { QuestionFile } from '../schema/questions';
import { errors, inAnswers } from './report';
import type { CheckedLab, LabCheck } from './types';

const error = errors('about');

/** Questions about the time after the fix have keys that the judge gives, the others keys of their own. */
export const about: LabCheck = (checked) => {
  const found = checked.questions.flatMap((question, i) => of(checked, question, i));
  if (!checked.living || checked.questions.some((question) => question.about === 'after'))
    return found;
  const place = checked.source.questions.at(['questions']);
  return [
    ...found,
    error(place, 'No question is about the time after the fix.', 'Ask one, with about: after.'),
  ];
};

function of(checked: CheckedLab, question: QuestionFile, i: number): Finding[] {
  const { source, code, living } = checked;
  const { id } = question;
  const answer = checked.answers[id];
  if (!answer) return [];
  const place = inAnswers(checked, id, 'key');
  if (question.about === 'before') {
    if (!isMeasured(answer.key)) return [];
    return [error(place, `${id} is about the time before the fix, and its key is a measure.`, 'Write the key, or say about: after.')]; // prettier-ignore
  }
  if (!code.incident) {
    const at = source.questions.at(['questions', i, 'about']);
    return [error(at, `${id} is about the time after the fix, and the account does not go on.`, 'Ask about the time before.')]; // prettier-ignore
  }
  if (!isMeasured(answer.key))
    return [error(place, `${id} is about the time after the fix, and its key is always the same.`, 'Let the judge say it: key: { measure: verdict }.')]; // prettier-ignore
  const found: Finding[] = [];
  if (answer.accept)
    found.push(error(inAnswers(checked, id, 'accept'), 'What the judge says has no variants.', 'Remove them.')); // prettier-ignore
  // A learner may be after any of the outcomes: each of them has to have a key of the kind.
  const told = new Set<string>();
  for (const one of living?.played ?? []) {
    if (typeof one === 'string') continue;
    const problem = problemOf(question, () => keyed(answer, one.judged).key);
    if (problem === undefined || told.has(problem)) continue;
    told.add(problem);
    found.push(error(place, problem, 'Mend the measure, or the judge.'));
  }
  return found;
}

function problemOf(question: QuestionFile, keyOf: () => unknown): string | undefined {
  try {
    const key = keyOf();
    const shape = bound(question).checkKey(key);
    return shape.ok
      ? undefined
      : `The key ${JSON.stringify(key)} is not of its kind: ${shape.note}`;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
