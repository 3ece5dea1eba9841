import { CircleCheck, CircleSlash } from 'lucide-react';
import { useId } from 'react';

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
      <p id={id} className="text-label font-semibold text-ink-3">
        What it will be tried with
      </p>
      <ul aria-labelledby={id} className="mt-1 space-y-1 text-sm">
        {tries.map((one) => {
          // What is wanted, not what came of it: no colours of a verdict.
          const Icon = one.wanted ? CircleCheck : CircleSlash;
          return (
            <li key={one.id} className="flex items-start gap-2">
              <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
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
