import type { Metadata } from 'next';
import { PolicyBench } from '@/components/policy/evaluator/policy-bench';
import { allEvaluations } from '@/lib/content/server/evaluations';

export const metadata: Metadata = {
  title: 'Policy evaluator',
  description:
    'Write a request and the policies that it meets, and see step by step what AWS decides and why. Nothing is sent anywhere.',
};

export default async function Page() {
  const [first, ...rest] = await allEvaluations();
  return (
    <div className="flex-1 pt-6">
      <header className="mb-4 px-3 sm:px-5">
        <h1 className="text-h2 font-bold tracking-tight">Policy evaluator</h1>
        <p className="mt-1 max-w-[44rem] text-base text-ink-2">
          A request and the policies that it meets: what AWS decides, which statement decides it,
          and where to change what. It runs in this page; nothing you write is sent anywhere.
        </p>
      </header>
      {first && <PolicyBench cases={[first, ...rest]} />}
    </div>
  );
}
