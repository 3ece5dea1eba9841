import type { Metadata } from 'next';
import { OwnData } from '@/components/own-data/own-data';
import { engineAddresses } from '@/lib/content/server/evidence';

export const metadata: Metadata = {
  title: 'Workbench: your own logs',
  description:
    'Drop CloudTrail log files and query them in this browser, with jq, SQL and CloudWatch Logs. Nothing is sent anywhere.',
};

export default async function Page() {
  return <OwnData engines={await engineAddresses()} />;
}
