import { notFound } from 'next/navigation';
import { LessonPage } from '@/components/lesson/lesson-page';
import { lessonView } from '@/lib/content/server/lesson';
import { modules } from '@/lib/content/server/site';

interface Props {
  params: Promise<{ module: string; lesson: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const lessons = (await modules()).flatMap((module) => module.lessons);
  return lessons.map((lesson) => ({ module: lesson.module, lesson: lesson.slug }));
}

export async function generateMetadata({ params }: Props) {
  const { module, lesson } = await params;
  const lessons = (await modules()).flatMap((one) => one.lessons);
  const found = lessons.find(({ id }) => id === `${module}/${lesson}`);
  return { title: found?.title, description: found?.summary };
}

export default async function Page({ params }: Props) {
  const { module, lesson } = await params;
  const view = await lessonView(`${module}/${lesson}`);
  if (!view) notFound();
  return <LessonPage {...view} />;
}
