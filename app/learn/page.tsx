import type { Metadata } from 'next';
import { CoursePage } from '@/components/course/course-page';
import { courseModules } from '@/lib/content/server/home';

export const metadata: Metadata = { title: 'Learn' };

export default async function Page() {
  return <CoursePage modules={await courseModules()} />;
}
