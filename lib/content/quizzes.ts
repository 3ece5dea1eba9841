import { bound, type Asked } from '@/lib/grading/registry';
import type { PublicQuiz, QuizReply, RevealReply } from '@/lib/grading/responses';
import { gradeOne, type Gradable } from './grade-one';
import { quizSchema } from './schema/quiz';
import type { ChoiceFile, QuizFile, QuizQuestionFile } from './schema/quiz';
import { inNoOrder } from './option-order';
import { yamlFolder } from './yaml-folder';

/** `load` has the answers. */
export const quizFiles = yamlFolder('content/quizzes', quizSchema);

/** What pages get: the same without what is right and why. @param titleOf of a lesson by its id */
export function publicQuiz(quiz: QuizFile, titleOf: (lesson: string) => string): PublicQuiz {
  const { id, title, summary, purpose, questions } = quiz;
  return {
    id,
    title,
    summary,
    purpose,
    questions: questions.map((question) => ({
      id: question.id,
      prompt: question.prompt,
      ...(question.code && { code: question.code }),
      lesson: { id: question.lesson, title: titleOf(question.lesson) },
      ...(question.variantOf && { variantOf: question.variantOf }),
      ...askedOf(question),
    })),
  };
}

const isChoice = (question: QuizQuestionFile): question is ChoiceFile => 'options' in question;

const asked = new WeakMap<QuizQuestionFile, Asked>();

/** A quiz question as the grading knows it. Hundreds answer the same one: its options are put in order once. */
export function askedOf(question: QuizQuestionFile): Asked {
  const known = asked.get(question) ?? toAsk(question);
  asked.set(question, known);
  return known;
}

function toAsk(question: QuizQuestionFile): Asked {
  if (!isChoice(question)) return { kind: question.kind, config: question.config } as Asked;
  const options = question.options.map(({ id, text }) => ({ id, text }));
  const shown = inNoOrder(question.id, options);
  return { kind: 'choice', config: { options: shown, multiple: question.multiple } };
}

/** What the server knows of it. A choice says in its options what each of them confuses. */
export function keyOf(question: QuizQuestionFile) {
  if (!isChoice(question)) return { ...question, notes: undefined };
  const { options } = question;
  return {
    key: options.filter(({ right }) => right).map(({ id }) => id),
    notes: Object.fromEntries(options.map(({ id, why }) => [id, why])),
  };
}

/** What a question of a quiz is worth. */
const POINTS = 1;

export const gradableOf = (question: QuizQuestionFile): Gradable => ({
  of: 'quizzes',
  asked: askedOf(question),
  answer: keyOf(question),
  points: POINTS,
});

/** The verdict on an answer, with everything that is told once one was given. */
export function replyTo(question: QuizQuestionFile, input: string): QuizReply {
  const gradable = gradableOf(question);
  const verdict = gradeOne(gradable, input);
  if (verdict.verdict === 'not-of-kind') return { verdict, notes: {} };
  if (isChoice(question)) {
    const notes = question.options.map(({ id, right, why }) => [id, { right, text: why }]);
    return { verdict, notes: Object.fromEntries(notes) };
  }
  const kind = bound(gradable.asked);
  const parts = kind.parts(input, question.key);
  const notes = Object.entries(question.notes ?? {}).map(([id, text]) => {
    const right = parts.get(id);
    return [id, { text, ...(right !== undefined && { right }) }];
  });
  return {
    verdict,
    notes: Object.fromEntries(notes),
    explanation: question.explanation,
    answer: kind.asInput(question.key),
  };
}

/** Why what is right is right; a choice says it in its options. */
export const explanationOf = (question: QuizQuestionFile): string =>
  isChoice(question)
    ? question.options.flatMap(({ right, why }) => (right ? [why] : [])).join(' ')
    : question.explanation;

/** What is right, in words, and why: for whoever may be shown it without an answer. */
export function revealOf(question: QuizQuestionFile): RevealReply {
  return {
    answer: bound(askedOf(question)).shown(keyOf(question).key),
    explanation: explanationOf(question),
    solutions: 'solutions' in question ? question.solutions : [],
  };
}
