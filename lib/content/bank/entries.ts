/** Questions of quizzes and labs as the bank has them. */
import type { ServerLab } from '../labs';
import { gradableOf as ofLab } from '../labs';
import type { Module } from '../lessons';
import { explanationOf, gradableOf as ofQuiz } from '../quizzes';
import type { QuizFile } from '../schema/quiz';
import type { BankQuestion } from './types';

export function quizQuestions({ id: set, title, questions }: QuizFile): BankQuestion[] {
  return questions.map((question) => {
    const gradable = ofQuiz(question);
    const { variantOf, code, lesson } = question;
    return {
      ...gradable,
      id: `quizzes/${set}/${question.id}`,
      set,
      question: question.id,
      title,
      prompt: question.prompt,
      ...(code && { code: code.text }),
      kind: gradable.asked.kind,
      lessons: [lesson],
      modules: [moduleOf(lesson)],
      about: 'before',
      ...(variantOf && { variantOf: `quizzes/${set}/${variantOf}` }),
      explanation: explanationOf(question),
      solutions: 'solutions' in question ? question.solutions : [],
    };
  });
}

export function labQuestions(lab: ServerLab, course: readonly Module[]): BankQuestion[] {
  const { id: set, title } = lab.public;
  const leading = course
    .flatMap(({ lessons }) => lessons)
    .filter((lesson) => lesson.lab === set)
    .map(({ id }) => id);
  return [...lab.questions.values()].map((known) => {
    const { question, answer, solutions } = known;
    return {
      ...ofLab(known),
      id: `labs/${set}/${question.id}`,
      set,
      question: question.id,
      title,
      prompt: question.prompt,
      kind: question.kind,
      lessons: leading,
      modules: [...new Set(leading.map(moduleOf))],
      step: question.step,
      about: question.about,
      explanation: answer.explanation,
      solutions,
    };
  });
}

const moduleOf = (lesson: string) => lesson.split('/')[0] ?? '';
