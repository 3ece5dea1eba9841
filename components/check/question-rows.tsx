import Link from 'next/link';
import type { Ref } from 'react';
import { Inline } from '@/components/ui/inline';
import { STEPS } from '@/lib/casefile/steps';
import { KIND_WORDS } from './kinds';
import type { ListedQuestion } from './search';

interface QuestionRowsProps {
  questions: readonly ListedQuestion[];
  list?: Ref<HTMLOListElement>;
}

/** Questions as lines, each with the way to its own page. */
export function QuestionRows({ questions, list }: QuestionRowsProps) {
  return (
    <ol ref={list} className="mt-2 border-t border-line">
      {questions.map((one) => (
        <li key={one.id} className="border-b border-line">
          <Link
            href={`/check/${one.id}`}
            prefetch={false}
            className="-mx-3 grid gap-x-8 gap-y-1 rounded px-3 py-3 transition-colors duration-(--fast) hover:bg-hover sm:grid-cols-[minmax(0,1fr)_13rem]"
          >
            <span className="line-clamp-3 min-w-0 text-base leading-snug [overflow-wrap:anywhere]">
              <Inline text={one.prompt.replace(/\s+/g, ' ')} />
            </span>
            <span className="text-data text-ink-3">
              <span className="block font-semibold text-ink-2">{one.title}</span>
              {[one.id.startsWith('labs/') ? 'Lab' : 'Quiz', KIND_WORDS[one.kind], stepOf(one)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

const stepOf = ({ step }: ListedQuestion) => STEPS.find(({ id }) => id === step)?.name;
