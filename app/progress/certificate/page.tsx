import type { Metadata } from 'next';
import { CertificatePage } from '@/components/progress/certificate-page';
import { courseView } from '@/lib/content/server/home';

export const metadata: Metadata = { title: 'Your certificate' };

export default async function Page() {
  return <CertificatePage {...await courseView()} />;
}
