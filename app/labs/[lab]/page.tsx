import { notFound } from 'next/navigation';
import { LabRoom } from '@/components/lab/room/lab-room';
import { briefComponents } from '@/components/mdx/components';
import { Tracker } from '@/components/site/tracker';
import { labView } from '@/lib/content/server/lab';
import { publicLabs } from '@/lib/content/server/labs';

interface Props {
  params: Promise<{ lab: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await publicLabs()).map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props) {
  const view = await labView((await params).lab);
  return { title: view?.lab.title, description: view?.lab.summary };
}

export default async function Page({ params }: Props) {
  const view = await labView((await params).lab);
  if (!view) notFound();
  const { lab, evidence, Brief } = view;
  return (
    <>
      <Tracker href={`/labs/${lab.id}`} title={lab.title} />
      <LabRoom lab={lab} evidence={evidence} brief={<Brief components={briefComponents} />} />
    </>
  );
}
