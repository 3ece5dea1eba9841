import 'server-only';
import { publicLabs } from '@/lib/content/server/labs';
import { quizForPage } from '@/lib/content/server/quizzes';
import { modules } from '@/lib/content/server/site';
import type { Offer } from '../client/wire';

/** What an agenda can be made of. A quiz's minutes are a guess: a question takes about one. */
export async function offer(): Promise<Offer> {
  const course = await modules();
  const quizIds = course.flatMap(({ preAssessment, review, lessons }) =>
    [preAssessment, ...lessons.map(({ quiz }) => quiz), review].filter((id) => id !== undefined),
  );
  const quizzes = await Promise.all([...new Set(quizIds)].map(quizForPage));
  return {
    labs: (await publicLabs()).map(({ id, title, minutes, questions }) => ({
      id,
      title,
      minutes,
      questions: questions.length,
    })),
    lessons: course.flatMap(({ title: group, lessons }) =>
      lessons.map(({ id, title, minutes }) => ({ id, title, minutes, group })),
    ),
    quizzes: quizzes.flatMap((quiz) => {
      if (!quiz) return [];
      const questions = quiz.questions.filter(({ variantOf }) => variantOf === undefined).length;
      return [{ id: quiz.id, title: quiz.title, minutes: Math.max(5, questions), questions }];
    }),
  };
}
