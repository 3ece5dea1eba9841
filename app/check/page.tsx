import type { Metadata } from 'next';
import { CheckPage } from '@/components/check/check-page';
import { publicLabs } from '@/lib/content/server/labs';
import { modules } from '@/lib/content/server/site';

export const metadata: Metadata = {
  title: 'Check an answer',
  description:
    'Find any question of the lessons and labs by its words, give an answer, and read why it is right or what it confuses.',
};

const listed = ({ id, title }: { id: string; title: string }) => ({ id, title });

export default async function Page() {
  return (
    <CheckPage modules={(await modules()).map(listed)} labs={(await publicLabs()).map(listed)} />
  );
}
