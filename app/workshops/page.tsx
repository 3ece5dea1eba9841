import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Seats } from '@/components/workshop/seats';

export const metadata: Metadata = {
  title: 'Workshops',
  description: 'Lead a room of 10 to 500 through the labs, live. Take part without an account.',
};

const FACTS = [
  [
    'Everybody works at once',
    'The room queries the same evidence, each in their own browser. You open questions step by step, set the timer, pause, give everybody the same hint.',
  ],
  [
    'You see who is stuck',
    'A grid of people and questions, live: who has solved nothing for five minutes, who asks for help, what they ran last and what they answered wrongly.',
  ],
  [
    'Nothing is lost',
    'An answer that was acknowledged is stored. A lost network, a closed laptop or a restart of the server costs nobody their work.',
  ],
  [
    'Learn or play',
    'Without scores, or with points, teams and a leaderboard that you show when you like. Afterwards: a debrief, and everything as CSV and JSON.',
  ],
] as const;

export default function Page() {
  return (
    <div className="mx-auto w-full max-w-[60rem] px-5 pt-12 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Workshops</h1>
      <p className="mt-2 max-w-[40rem] text-lead text-ink-2">
        An instructor puts a code on the wall, and a room of 10 to 500 investigates together: labs,
        lessons and quizzes, at one pace. Nobody needs an account.
      </p>
      <div className="mt-7 flex flex-wrap gap-2.5">
        <Link href="/join" className={buttonClass('primary')}>
          Join with a code
        </Link>
        <Link href="/workshops/new" className={buttonClass('plain')}>
          Open a workshop
        </Link>
      </div>
      <Seats className="mt-10 max-w-[40rem]" />
      <dl className="mt-12 grid gap-x-12 gap-y-7 border-t border-line pt-8 sm:grid-cols-2">
        {FACTS.map(([name, what]) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd className="mt-1 text-ink-2">{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
