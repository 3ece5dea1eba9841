import type { Metadata } from 'next';
import { Join } from '@/components/workshop/join/join';

export const metadata: Metadata = {
  title: 'Join a workshop',
  description: 'Take part in a workshop with the code on the wall. No account.',
};

export default Join;
