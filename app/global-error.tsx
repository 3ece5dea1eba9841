'use client';

import './globals.css';

/** The last resort, when even the layout failed: its own document, without inline styles. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto w-full max-w-[44rem] px-5 pt-20" role="alert">
          <title>Trailwise stopped working</title>
          <h1 className="text-h1 font-bold">Trailwise stopped working</h1>
          <p className="mt-3 text-lead">What you did is kept in this browser. Reload the page.</p>
          <button
            type="button"
            onClick={reset}
            className="mt-6 rounded border border-line-strong px-4 py-2 font-semibold"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
