import { Link2 } from 'lucide-react';
import Link from 'next/link';

/** The address of a question by itself: `quizzes/<quiz>/<question>`, `labs/<lab>/<question>`. */
export function QuestionLink({ id }: { id: string }) {
  return (
    <Link
      href={`/check/${id}`}
      prefetch={false}
      aria-label="Link to this question"
      title="Link to this question"
      className="inline-flex size-7 shrink-0 items-center justify-center rounded text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Link2 size={15} aria-hidden />
    </Link>
  );
}
