/** What the page does and does not do, in plain words. */
export function How() {
  return (
    <section aria-labelledby="how-title" className="mt-14 border-t border-line pt-8">
      <h2 id="how-title" className="text-h2 font-bold tracking-tight">
        How it works
      </h2>
      <dl className="mt-4 grid gap-x-14 gap-y-5 text-base sm:grid-cols-2">
        {HOW.map(([term, words]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd className="mt-0.5 text-ink-2">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const HOW = [
  [
    'When a question comes back',
    'A miss after ten minutes. Whatever was right after days that FSRS works out: a guess soon, what you were sure of late, and later each time.',
  ],
  [
    'In which order',
    'What you were sure of and got wrong, then what you missed, then what is most nearly forgotten. Where a question has another case, you get the one you have not seen for longest.',
  ],
  [
    'Questions of labs',
    'They come back once they are closed in their lab, with a link to its evidence. Policies, filters, alarms and questions about the time after a fix stay in the lab: they need its account.',
  ],
  [
    'Without a network',
    'The questions are kept in this browser, the right answers are not. What you answer is kept with its time, and graded when you come back to this page online.',
  ],
  [
    'Where it is kept',
    'In this browser, with the rest of your progress. Export and import take it along.',
  ],
] as const;
