import { notFound } from 'next/navigation';
import { QuestionPage } from '@/components/check/question-page';
import { bank, checkView } from '@/lib/content/server/bank';

interface Props {
  params: Promise<{ of: string; set: string; question: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await bank()).questions.map(({ of, set, question }) => ({ of, set, question }));
}

const viewOf = async ({ params }: Props) => {
  const { of, set, question } = await params;
  return checkView(`${of}/${set}/${question}`);
};

export async function generateMetadata(props: Props) {
  const view = await viewOf(props);
  return {
    title: view && `Check an answer: ${view.title}`,
    description: view?.asked.question.prompt,
  };
}

export default async function Page(props: Props) {
  const view = await viewOf(props);
  if (!view) notFound();
  return <QuestionPage {...view} />;
}
