import 'server-only';
import type { FieldQuestion, PublicQuizQuestion } from '@/lib/grading/responses';
import {
  type BankItem,
  isAskedAlone,
  labRef,
  quizRef,
  type ReviewBank,
  type Topic,
} from '@/lib/progress/review/bank';
import type { Evidence } from '@/lib/query/types';
import { quizFiles } from '../quizzes';
import { publicLabs } from './labs';
import { quizForPage } from './quizzes';
import { modules } from './site';

/** Every question that can come back, by lesson and lab: what pages have of it, without any answer. */
export async function reviewBank(): Promise<ReviewBank> {
  const course = await modules();
  const lessons = course.flatMap((module) =>
    module.lessons.map((lesson): Topic => ({
      id: lesson.id,
      title: lesson.title,
      href: `/learn/${lesson.id}`,
      module: module.id,
    })),
  );
  const labs = await publicLabs();
  const evidence: Record<string, Evidence> = {};
  const quizzes: BankItem[] = [];
  for (const id of await quizFiles.ids(process.cwd())) {
    const questions = (await quizForPage(id))?.questions ?? [];
    for (const { config, evidence: asked } of questions)
      if (asked && 'data' in config && typeof config.data === 'string')
        evidence[config.data] = asked;
    quizzes.push(...itemsOf(id, questions));
  }
  return {
    modules: course.map(({ id, title }) => ({ id, title })),
    topics: [...lessons, ...labs.map(({ id, title }) => ({ id, title, href: `/labs/${id}` }))],
    items: [
      ...quizzes,
      ...labs.flatMap((lab) =>
        lab.questions.filter(isAskedAlone).map((question) => ({
          ref: labRef(lab.id, question.id),
          topic: lab.id,
          questions: [bare(question)],
        })),
      ),
    ],
    evidence,
  };
}

function itemsOf(quiz: string, questions: readonly PublicQuizQuestion[]): BankItem[] {
  return questions
    .filter(({ variantOf }) => variantOf === undefined)
    .map((question) => {
      const variants = questions.filter(({ variantOf }) => variantOf === question.id);
      return {
        ref: quizRef(quiz, question.id),
        topic: question.lesson.id,
        questions: [question, ...variants].map(bare),
      };
    });
}

/** What the field takes, and nothing else. */
function bare(question: FieldQuestion): FieldQuestion {
  const { id, prompt, code, kind, config } = question;
  return { id, prompt, ...(code && { code }), kind, config } as FieldQuestion;
}
