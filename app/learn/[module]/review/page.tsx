import { notFound } from 'next/navigation';
import { MasteryBar } from '@/components/course/mastery-bar';
import { MissedList } from '@/components/course/missed-list';
import { QuizPage } from '@/components/course/quiz-page';
import { courseModules } from '@/lib/content/server/home';
import { quizForPage } from '@/lib/content/server/quizzes';

interface Props {
  params: Promise<{ module: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await courseModules()).filter(({ review }) => review).map(({ id }) => ({ module: id }));
}

export async function generateMetadata({ params }: Props) {
  const { module } = await params;
  const found = (await courseModules()).find(({ id }) => id === module);
  return { title: `Review: ${found?.title}` };
}

/** The review of a module. */
export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const modules = await courseModules();
  const place = modules.findIndex((one) => one.id === id);
  const found = modules[place];
  const quiz = found?.review && (await quizForPage(found.review.id));
  if (!found || !quiz) notFound();
  const next = modules[place + 1];
  return (
    <QuizPage
      module={found}
      quiz={quiz}
      href={`/learn/${id}/review`}
      label="review"
      lede="Questions over all of the module. Right at the first try counts for mastery; a miss brings another question of the same point."
      next={
        next
          ? { href: `/learn/${next.id}`, title: `Next module: ${next.title}` }
          : { href: '/#labs', title: 'On to the labs' }
      }
    >
      <MasteryBar module={found} />
      <MissedList quiz={quiz} className="mt-8" />
    </QuizPage>
  );
}
