import type { Metadata } from 'next';
import { SheetPage } from '@/components/sheet/sheet-page';
import { questionSets } from '@/lib/content/server/sheet';

export const metadata: Metadata = {
  title: 'Answer sheets',
  description:
    'Grade a CSV file of answers: the verdict on each with the reason, and for every question its difficulty, its discrimination and the wrong answers.',
};

export default async function Page() {
  return <SheetPage sets={await questionSets()} />;
}
