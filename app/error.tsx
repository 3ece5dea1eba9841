'use client';

import { Button } from '@/components/ui/button';

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A page that failed. What was typed is saved as it is typed, so trying again loses nothing. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <div className="mx-auto w-full max-w-[44rem] px-5 pt-20 pb-24 sm:px-8" role="alert">
      <h1 className="text-h1 font-bold tracking-tight">This page stopped working</h1>
      <p className="mt-3 text-lead text-ink-2">
        Your answers, drafts and history are kept. Try again; if it fails the same way, reload the
        page.
      </p>
      <pre className="font-data mt-5 overflow-x-auto rounded border border-line bg-sunken px-4 py-3">
        {error.message || 'No message'}
        {error.digest && `\ndigest ${error.digest}`}
      </pre>
      <Button look="primary" onClick={reset} className="mt-6">
        Try again
      </Button>
    </div>
  );
}
