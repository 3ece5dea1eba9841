import Link from 'next/link';
import { Finder, type Choices } from './finder';

/** Find a question, and have an answer to it checked. */
export function CheckPage(choices: Choices) {
  return (
    <div className="mx-auto w-full max-w-[64rem] px-5 pt-10 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Check an answer</h1>
      <p className="mt-2 max-w-[42rem] text-lead text-ink-2">
        Find the question, answer it or give the answer you have, and read why it is right or what
        it confuses. Nothing is stored unless you wish it. For a whole class at once there are{' '}
        <Link href="/check/sheet" className="text-accent underline underline-offset-2">
          answer sheets
        </Link>
        .
      </p>
      <div className="mt-7">
        <Finder {...choices} />
      </div>
    </div>
  );
}
