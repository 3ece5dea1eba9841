import type { Metadata } from 'next';
import { KeyPage } from '@/components/workshop/key/key-page';

export const metadata: Metadata = { title: 'Answer key' };

export default function Page() {
  return <KeyPage />;
}
