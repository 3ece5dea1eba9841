'use client';

import { usePathname } from 'next/navigation';
import { nearest } from '@/lib/text/nearest';
import { QuestionRows } from './question-rows';
import { useQuestions } from './use-questions';

const CHECK = '/check/';

/** Beneath an address that leads nowhere: the questions whose ids are most like it. */
export function NearQuestions() {
  const path = usePathname();
  return path.startsWith(CHECK) ? <Near wanted={path.slice(CHECK.length)} /> : null;
}

function Near({ wanted }: { wanted: string }) {
  const { listed } = useQuestions();
  const questions = listed?.questions ?? [];
  const ids = nearest(
    wanted,
    questions.map(({ id }) => id),
    5,
  );
  const words = wanted.split('/').at(-1)?.replace(/-/g, ' ') ?? '';
  const near =
    ids.length > 0
      ? ids.flatMap((id) => questions.find((one) => one.id === id) ?? [])
      : (listed?.find(words).slice(0, 5) ?? []);
  if (near.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 className="text-h3 font-semibold">Questions with an address like it</h2>
      <QuestionRows questions={near} />
    </section>
  );
}
