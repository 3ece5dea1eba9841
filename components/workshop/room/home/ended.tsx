import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import type { State } from '@/lib/workshop/protocol/state';
import { countsOf } from './counts';

/** Thanks, and what stays. */
export function Ended({ state }: { state: State }) {
  const { solved } = countsOf(state);
  const labs = state.agenda.filter(({ kind }) => kind === 'lab');
  const day = new Date(Date.parse(state.endedAt ?? '') + state.keepDays * 86_400_000);
  return (
    <section
      aria-labelledby="ended"
      className="rounded-lg border border-line bg-raised px-5 py-5 sm:px-7 sm:py-6"
    >
      <h2 id="ended" className="text-h2 font-bold tracking-tight">
        The workshop is over. Thank you for taking part.
      </h2>
      <div className="mt-3 max-w-[38rem] space-y-2.5 text-ink-2">
        {solved > 0 && (
          <p>
            You solved {solved} {solved === 1 ? 'question' : 'questions'}. Each stands in its lab
            with what was said about it.
          </p>
        )}
        <p>
          Labs and lessons stay open to you. Leave the room at the right end of the bar, and they
          are your own: with hints, answers and your own pace.
        </p>
        <p>
          This page and your answers are kept until{' '}
          <time dateTime={day.toISOString()} className="text-ink">
            {day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}
          </time>
          , and deleted then.
        </p>
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        {labs.slice(0, 3).map(({ id, of, title }) => (
          <Link key={id} href={`/labs/${of}`} className={buttonClass()}>
            {title}
          </Link>
        ))}
        <Link href="/learn" className={buttonClass('quiet')}>
          All lessons
        </Link>
      </div>
    </section>
  );
}
