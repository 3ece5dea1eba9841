interface Place {
  readonly name: string;
  readonly set: string;
  readonly rows: readonly (readonly [question: string, answer: string])[];
}

const PLACES: readonly Place[] = [
  {
    name: 'Event history',
    set: 'always there',
    rows: [
      ['Events', 'management'],
      ['Where', 'one account, one Region at a time'],
      ['How long', '90 days, unchangeable'],
    ],
  },
  {
    name: 'Trail',
    set: 'if somebody made one',
    rows: [
      ['Events', 'those it selects'],
      ['Where', 'S3; CloudWatch Logs too, if wanted'],
      ['How long', 'until you delete the files'],
    ],
  },
  {
    name: 'Event data store',
    set: 'accounts with CloudTrail Lake',
    rows: [
      ['Events', 'those it selects'],
      ['Where', 'CloudTrail Lake, asked in SQL'],
      ['How long', 'its retention period'],
    ],
  },
];

/** One activity on its way into the places that may keep it; what each keeps, side by side. */
export function EventPaths() {
  return (
    <div>
      <div className="rounded border border-line-strong bg-sunken px-3 py-2 text-center">
        <div className="text-sm font-semibold text-ink">An activity in the account</div>
        <div className="text-sm text-ink-2">
          an API call, a sign-in, something a service did by itself
        </div>
      </div>
      <div role="list" aria-label="Places that may keep it" className="grid gap-x-4 sm:grid-cols-3">
        {PLACES.map(({ name, set, rows }, i) => (
          <div key={name} role="listitem" className="flex min-w-0 flex-col">
            <Arrow first={i === 0} />
            <div
              className={`grow rounded border bg-raised px-3 py-2 ${i > 0 ? 'border-dashed border-line-strong' : 'border-line-strong'}`}
            >
              <div className="text-sm font-semibold text-ink">{name}</div>
              <div className="text-label text-ink-3">{set}</div>
              <dl className="mt-2 grid gap-1 text-sm">
                {rows.map(([question, answer]) => (
                  <div key={question}>
                    <dt className="text-label text-ink-3">{question}</dt>
                    <dd className="m-0 text-ink-2">{answer}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Dashed where nothing flows unless it was set up. Stacked on a phone, the boxes share the first one. */
function Arrow({ first }: { first: boolean }) {
  return (
    <>
      <svg
        viewBox="0 0 12 24"
        aria-hidden
        className={`mx-auto h-6 w-3 ${first ? '' : 'max-sm:hidden'}`}
      >
        <path
          d="M6 0v20"
          className="stroke-line-strong"
          strokeWidth="1.5"
          strokeDasharray={first ? undefined : '3 3'}
        />
        <path d="M1 17l5 6 5-6" className="fill-transparent stroke-line-strong" strokeWidth="1.5" />
      </svg>
      {!first && <div className="h-3 sm:hidden" />}
    </>
  );
}
