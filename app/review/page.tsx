import type { Metadata } from 'next';
import { Review } from '@/components/review/review';

export const metadata: Metadata = {
  title: 'Review',
  description:
    'What you missed, and what you answered long ago, comes back before you would forget it.',
};

export default function Page() {
  return (
    <div className="mx-auto w-full max-w-[60rem] px-5 pt-10 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Review</h1>
      <Review />
    </div>
  );
}
