import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { cx } from '@/components/ui/cx';

interface Try {
  readonly id: string;
  readonly title: string;
  /** What is wanted. */
  readonly wanted: boolean;
}

interface TriesProps {
  tries: readonly Try[];
  /** What is said before those that are wanted, and before the others. */
  words: readonly [wanted: string, unwanted: string];
}

/** What an answer will be tried with. */
export function Tries({ tries, words: [wanted, unwanted] }: TriesProps) {
  const id = useId();
  return (
    <>
      <h4 id={id} className="text-label font-semibold text-ink-3">
        What it will be tried with
      </h4>
      <ul aria-labelledby={id} className="mt-1 space-y-1 text-sm">
        {tries.map((one) => {
          const Icon = one.wanted ? Check : X;
          return (
            <li key={one.id} className="flex items-start gap-2">
              <Icon
                size={15}
                aria-hidden
                className={cx('mt-0.5 shrink-0', one.wanted ? 'text-ok' : 'text-bad')}
              />
              <span className="min-w-0">
                <span className="text-ink-3">{one.wanted ? wanted : unwanted}</span>
                {one.title}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
