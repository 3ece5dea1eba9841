import Link from 'next/link';
import { NearQuestions } from '@/components/check/near-questions';
import { buttonClass } from '@/components/ui/button';

export default function NotFound() {
  return (
    <div className="mx-auto w-full max-w-[44rem] px-5 pt-20 pb-24 sm:px-8">
      <p className="font-data text-ink-3">NoSuchKey</p>
      <h1 className="mt-2 text-h1 font-bold tracking-tight">There is no page at this address</h1>
      <p className="mt-3 text-lead text-ink-2">
        The address may be mistyped, or the page has moved. Everything there is can be reached from
        the course, or with Ctrl+K.
      </p>
      <Link href="/" className={`${buttonClass('primary')} mt-7`}>
        To the course
      </Link>
      <NearQuestions />
    </div>
  );
}
