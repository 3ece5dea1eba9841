import type { Metadata } from 'next';
import { GlossaryPage } from '@/components/glossary/glossary-page';
import { glossaryEntries } from '@/lib/content/server/glossary';

export const metadata: Metadata = {
  title: 'Glossary',
  description:
    'The terms of CloudTrail, CloudWatch Logs, IAM and the query languages, each explained.',
};

export default async function Page() {
  return <GlossaryPage entries={await glossaryEntries()} />;
}
