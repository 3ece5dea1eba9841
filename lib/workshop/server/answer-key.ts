import 'server-only';
import type { BankQuestion } from '@/lib/content/bank/types';
import { isMeasured } from '@/lib/content/answer-key';
import { bank } from '@/lib/content/server/bank';
import { bound } from '@/lib/grading/registry';
import type { AnswerKey, KeyQuestion } from '../client/answer-key';
import type { QuestionFacts } from '../protocol/agenda';
import { HttpError } from './http';
import { guard } from './limits';
import { rooms } from './rooms';
import { guardPlace, staffOf } from './seats';

/** Every question of the agenda with its answer. @throws HttpError for anybody but an instructor */
export async function answerKey(request: Request, workshop: string): Promise<AnswerKey> {
  const { actor, session } = await staffOf(request, workshop);
  if (actor.role === 'helper')
    throw new HttpError(403, 'not-allowed', 'Only instructors have the answer key.');
  guard('person', session);
  const { state } = (await (await rooms()).get(workshop)).room;
  guardPlace(state, actor);
  const { find } = await bank();
  const asked = (facts: QuestionFacts): KeyQuestion[] => {
    const found = find(facts.ref);
    return found ? [keyQuestion(found, facts)] : [];
  };
  const parts = state.agenda.map(({ title, questions }) => {
    return { title, questions: questions.flatMap(asked) };
  });
  return { title: state.title, parts: parts.filter(({ questions }) => questions.length > 0) };
}

function keyQuestion(
  { prompt, code, asked, answer, explanation, solutions }: BankQuestion,
  { ref, points }: QuestionFacts,
): KeyQuestion {
  const { shown } = bound(asked);
  const options = asked.kind === 'choice' && answer.notes ? asked.config.options : [];
  const right = Array.isArray(answer.key) ? answer.key : [];
  return {
    ref,
    prompt,
    ...(code !== undefined && { code }),
    points,
    ...(!isMeasured(answer.key) && { answer: shown(answer.key) }),
    also: (answer.accept ?? []).map((one) => shown(one)),
    explanation,
    wrong: [
      ...options
        .filter(({ id }) => !(right as string[]).includes(id))
        .map(({ id, text }) => ({ answer: text, because: answer.notes?.[id] ?? '' })),
      ...(answer.wrong ?? []).map((one) => ({ answer: shown(one.answer), because: one.because })),
    ],
    solutions,
  };
}
