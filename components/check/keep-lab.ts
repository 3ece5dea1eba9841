import { attemptOf, closedBy, scheduleClosed } from '@/components/question/lab-answer';
import type { AnswerReply, PublicQuestion, RevealReply } from '@/lib/grading/responses';
import { isAskedAlone, labRef } from '@/lib/progress/review/bank';
import { keepLearned } from '@/lib/progress/review/keep';
import { useProgress } from '@/lib/progress/store';
import { forgetTold } from './drafts';
import type { Try } from './use-check';

/** What comes back of a lab's question: a verdict, or the answer that was wished for. */
export type LabReply =
  | { readonly kind: 'answer'; readonly reply: AnswerReply }
  | { readonly kind: 'shown'; readonly reply: RevealReply };

export const isRight = (told: LabReply) =>
  told.kind === 'answer' && told.reply.verdict.verdict === 'right';
/** Whether it says more than that an answer was none. */
export const isGraded = (told: LabReply) =>
  told.kind === 'shown' || isRight(told) || told.reply.verdict.verdict === 'wrong';
/** Whether nothing is left to be asked. */
export const isClosed = (told: LabReply) => told.kind === 'shown' || isRight(told);

export const closingOf = (told: LabReply): RevealReply => {
  if (told.kind === 'shown') return told.reply;
  const { verdict, explanation = '', solutions = [] } = told.reply;
  return { answer: verdict.echo, explanation, solutions };
};

/** Stores tries as if they had been given in the lab; what is closed there stays as it is. */
export async function keepLabTries(
  lab: string,
  question: PublicQuestion,
  tries: readonly Try<LabReply>[],
): Promise<void> {
  const [first] = tries;
  const place = `${lab}/${question.id}`;
  const ref = labRef(lab, question.id);
  const { question: patch, questions } = useProgress.getState();
  if (questions[place]?.closed) {
    forgetTold(ref);
    if (!first || !isAskedAlone(question)) return;
    const right = isRight(first.reply) && !first.knew;
    return keepLearned(ref, { question: question.id, right, at: first.at });
  }
  const closing = tries.find(({ reply }) => isClosed(reply));
  // Once it is closed there, nothing more can be given.
  const given = closing ? tries.slice(0, tries.indexOf(closing) + 1) : tries;
  const attempts = given.flatMap(({ input, reply, at }) =>
    reply.kind === 'answer' ? attemptOf(input, reply.reply.verdict, at) : [],
  );
  const how = closing && isRight(closing.reply) && !closing.knew ? 'solved' : 'revealed';
  patch(place, (was) => ({
    attempts: [...was.attempts, ...attempts],
    ...(closing && { closed: closedBy(question, was, how, closingOf(closing.reply), closing.at) }),
  }));
  if (!closing) return;
  forgetTold(ref);
  scheduleClosed(lab, question);
}
