import { grade, type AnswerKey } from '@/lib/grading/grade';
import { bound, type Asked } from '@/lib/grading/registry';
import type { PublicQuiz, QuizReply, RevealReply } from '@/lib/grading/responses';
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

/** A quiz question as the grading knows it. */
export function askedOf(question: QuizQuestionFile): Asked {
  if (!isChoice(question)) return { kind: question.kind, config: question.config } as Asked;
  const options = question.options.map(({ id, text }) => ({ id, text }));
  const shown = inNoOrder(question.id, options);
  return { kind: 'choice', config: { options: shown, multiple: question.multiple } };
}

/** What the server knows of it. */
export function keyOf(question: QuizQuestionFile): AnswerKey {
  if (!isChoice(question)) return question;
  return { key: question.options.filter(({ right }) => right).map(({ id }) => id) };
}

/**
 * The verdict on an answer, with everything that is told once one was given. Every answer to a quiz,
 * wherever it is given, is graded here.
 */
export function replyTo(question: QuizQuestionFile, input: string): QuizReply {
  const verdict = grade(askedOf(question), keyOf(question), input);
  if (verdict.verdict === 'not-of-kind') return { verdict, notes: {} };
  if (isChoice(question)) {
    const notes = question.options.map(({ id, right, why }) => [id, { right, text: why }]);
    return { verdict, notes: Object.fromEntries(notes) };
  }
  const kind = bound(askedOf(question));
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

/** What is right, in words, and why: for whoever may be shown it without an answer. */
export function revealOf(question: QuizQuestionFile): RevealReply {
  const { key } = keyOf(question);
  const answer = bound(askedOf(question)).shown(key);
  if (!isChoice(question))
    return {
      answer,
      explanation: question.explanation,
      solutions: 'solutions' in question ? question.solutions : [],
    };
  const right = question.options.filter((option) => option.right);
  return { answer, explanation: right.map(({ why }) => why).join(' '), solutions: [] };
}
