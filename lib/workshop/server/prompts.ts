import 'server-only';
import { publicLabs } from '@/lib/content/server/labs';
import { quizForPage } from '@/lib/content/server/quizzes';
import { offer } from './offer';

/** What every question asks, by its ref: as the course's own pages say it to anybody. */
export async function prompts(): Promise<Record<string, string>> {
  const { quizzes } = await offer();
  const ofQuizzes = await Promise.all(quizzes.map(({ id }) => quizForPage(id)));
  const entries = [
    ...(await publicLabs()).flatMap(({ id, questions }) =>
      questions.map((one) => [`lab/${id}/${one.id}`, one.prompt] as const),
    ),
    ...ofQuizzes.flatMap((quiz) =>
      (quiz?.questions ?? [])
        .filter(({ variantOf }) => variantOf === undefined)
        .map((one) => [`quiz/${quiz?.id}/${one.id}`, one.prompt] as const),
    ),
  ];
  return Object.fromEntries(entries);
}
