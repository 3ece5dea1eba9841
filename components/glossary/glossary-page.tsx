import Link from 'next/link';
import { Inline, Paragraphs } from '@/components/ui/inline';

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly short: string;
  readonly more?: string | undefined;
  readonly source: string;
  readonly see: readonly { readonly id: string; readonly term: string }[];
  /** The lessons that use it. */
  readonly lessons: readonly { readonly href: string; readonly title: string }[];
}

/** Every term, by its first letter. */
export function GlossaryPage({ entries }: { entries: readonly GlossaryEntry[] }) {
  const letters = [...new Set(entries.map(letterOf))];
  return (
    <div className="mx-auto w-full max-w-[56rem] px-5 pt-8 pb-24 sm:px-8 lg:pt-12">
      <h1 className="text-h1 font-bold tracking-tight">Glossary</h1>
      <p className="mt-3 max-w-[44rem] text-lead text-ink-2">
        {entries.length} terms as AWS, jq and SQL use them. In a lesson, a term with a dotted line
        is explained where it stands.
      </p>
      <nav aria-label="Letters" className="mt-6 flex flex-wrap gap-1">
        {letters.map((letter) => (
          <a
            key={letter}
            href={`#letter-${letter}`}
            className="inline-flex size-8 items-center justify-center rounded border border-line text-sm font-semibold hover:bg-hover"
          >
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="mt-10">
          <h2
            id={`letter-${letter}`}
            className="scroll-mt-20 border-b border-line pb-1 text-sm font-semibold text-ink-3"
          >
            {letter}
          </h2>
          <dl>
            {entries
              .filter((entry) => letterOf(entry) === letter)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const letterOf = ({ term }: GlossaryEntry) => term.charAt(0).toUpperCase();

function Entry({ entry }: { entry: GlossaryEntry }) {
  const { id, term, also, short, more, source, see, lessons } = entry;
  return (
    <div
      id={id}
      className="grid scroll-mt-20 grid-cols-1 gap-x-8 gap-y-1 border-b border-line py-4 target:bg-accent-wash sm:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <dt className="font-semibold">
        {term}
        {also.length > 0 && (
          <span className="block text-data font-normal text-ink-3">{also.join(', ')}</span>
        )}
      </dt>
      <dd className="min-w-0 max-w-[40rem] leading-relaxed">
        <p>
          <Inline text={short} />
        </p>
        {more && (
          <div className="mt-2 text-ink-2">
            <Paragraphs text={more} />
          </div>
        )}
        <p className="mt-2 flex flex-wrap gap-x-4 text-data leading-6 text-ink-3">
          <a href={source} className="text-accent underline underline-offset-2">
            {new URL(source).hostname}
          </a>
          {see.length > 0 && (
            <span>
              See{' '}
              {see.map((other, at) => (
                <span key={other.id}>
                  {at > 0 && ', '}
                  <a href={`#${other.id}`} className="text-accent underline underline-offset-2">
                    {other.term}
                  </a>
                </span>
              ))}
            </span>
          )}
          {lessons.length > 0 && (
            <span>
              In{' '}
              {lessons.map((lesson, at) => (
                <span key={lesson.href}>
                  {at > 0 && ', '}
                  <Link href={lesson.href} className="text-accent underline underline-offset-2">
                    {lesson.title}
                  </Link>
                </span>
              ))}
            </span>
          )}
        </p>
      </dd>
    </div>
  );
}
