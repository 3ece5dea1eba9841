import { notFound } from 'next/navigation';
import { ModulePage } from '@/components/course/module-page';
import { courseModules } from '@/lib/content/server/home';

interface Props {
  params: Promise<{ module: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await courseModules()).map(({ id }) => ({ module: id }));
}

const find = async ({ params }: Props) => {
  const { module } = await params;
  return (await courseModules()).find(({ id }) => id === module);
};

export async function generateMetadata(props: Props) {
  const found = await find(props);
  return { title: found?.title, description: found?.summary };
}

export default async function Page(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  return <ModulePage module={found} />;
}
