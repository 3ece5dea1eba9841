'use client';

import { useEffect, useState } from 'react';
import { cx } from '@/components/ui/cx';

interface Heading {
  readonly id: string;
  readonly text: string;
}

/** The lesson's headings beside it; the one being read is marked. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const find = () => {
      const above = headings.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < 140;
      });
      setCurrent(above.at(-1)?.id);
    };
    find();
    document.addEventListener('scroll', find, { passive: true });
    return () => document.removeEventListener('scroll', find);
  }, [headings]);

  return (
    <nav aria-label="On this page" className="text-sm">
      <h2 className="mb-2 text-label font-semibold text-ink-3">On this page</h2>
      <ul className="border-l border-line">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={current === id ? 'location' : undefined}
              className={cx(
                '-ml-px block border-l py-1 pl-3 leading-snug transition-colors duration-(--fast)',
                current === id
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
