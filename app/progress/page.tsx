import type { Metadata } from 'next';
import { Record } from '@/components/progress/record';
import { YourData } from '@/components/progress/your-data';
import { courseView } from '@/lib/content/server/home';

export const metadata: Metadata = { title: 'Your progress' };

export default async function Page() {
  const { modules, labs } = await courseView();
  return (
    <div className="mx-auto w-full max-w-[60rem] px-5 pt-10 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Your progress</h1>
      <Record lessons={modules.flatMap((module) => module.lessons)} labs={labs} />
      <YourData />
    </div>
  );
}
