import { notFound } from 'next/navigation';
import { QuizPage } from '@/components/course/quiz-page';
import { SparedList } from '@/components/course/spared-list';
import { courseModules } from '@/lib/content/server/home';
import { quizForPage } from '@/lib/content/server/quizzes';

interface Props {
  params: Promise<{ module: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await courseModules()).filter(({ before }) => before).map(({ id }) => ({ module: id }));
}

export async function generateMetadata({ params }: Props) {
  const { module } = await params;
  const found = (await courseModules()).find(({ id }) => id === module);
  return { title: `Before ${found?.title}` };
}

/** The pre-assessment of a module. */
export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const found = (await courseModules()).find((one) => one.id === id);
  const quiz = found?.before && (await quizForPage(found.before.id));
  const [first] = found?.lessons ?? [];
  if (!found || !quiz || !first) notFound();
  return (
    <QuizPage
      module={found}
      quiz={quiz}
      href={`/learn/${id}/before`}
      label="before you begin"
      lede="Answer what you know, and say how sure you are. Nothing here counts against you: it tells which lessons would teach you something."
      next={{ href: `/learn/${first.id}`, title: `First lesson: ${first.title}` }}
    >
      <SparedList module={found} />
    </QuizPage>
  );
}
