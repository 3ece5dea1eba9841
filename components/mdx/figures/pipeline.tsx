interface Stage {
  readonly command: string;
  /** How much flows on from here. */
  readonly amount: string;
  readonly lines: readonly string[];
}

/** One real record of the Care4Wares log on its way to a row; tests/content runs each stage. */
export const STAGES: readonly Stage[] = [
  {
    command: 'cloudtrail_log.json',
    amount: '59 records on one line',
    lines: ['{"Records":[{"eventVersion":"1.10","userIdentity":{…'],
  },
  {
    command: '.Records[] | select(.errorCode != null)',
    amount: '1 record of 21 fields',
    lines: [
      '{',
      '  …',
      '  "eventTime": "2024-11-28T15:21:45Z",',
      '  "eventName": "DescribeOrganization",',
      '  "errorCode": "AccessDenied",',
      '  …',
      '}',
    ],
  },
  {
    command: '[.eventTime, .errorCode]',
    amount: '1 array of 2 values',
    lines: ['["2024-11-28T15:21:45Z",', ' "AccessDenied"]'],
  },
  {
    command: '@tsv',
    amount: '1 line, a tab between the values',
    lines: ['2024-11-28T15:21:45Z⇥AccessDenied'],
  },
  {
    command: "column -t -s $'\\t'",
    amount: 'a row under its header',
    lines: ['Event_Time            Error_Code', '2024-11-28T15:21:45Z  AccessDenied'],
  },
];

export function Pipeline() {
  return (
    <div role="list" aria-label="The stages of the pipeline, from the file to the table">
      {STAGES.map(({ command, amount, lines }, place) => (
        <div key={command} role="listitem" className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3">
          <Rail last={place === STAGES.length - 1} />
          <div className={place === STAGES.length - 1 ? '' : 'pb-5'}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-data font-semibold text-accent">{command}</span>
              <span className="text-label text-ink-3">{amount}</span>
            </div>
            <div className="font-data mt-1 rounded border border-line bg-raised px-3 py-2 break-words whitespace-pre-wrap text-ink-2">
              {lines.join('\n')}
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

/** The line down the side: a station, and an arrow to the next one. */
function Rail({ last }: { last: boolean }) {
  return (
    <div aria-hidden className="flex flex-col items-center pt-1">
      <svg viewBox="0 0 12 12" className="size-3 shrink-0">
        <circle cx="6" cy="6" r="4" className="fill-accent-wash stroke-accent" strokeWidth="2" />
      </svg>
      {!last && (
        <>
          <span className="mt-1 w-px grow bg-line-strong" />
          <svg viewBox="0 0 10 6" className="h-1.5 w-2.5 shrink-0">
            <path
              d="M1 1l4 4 4-4"
              className="fill-transparent stroke-line-strong"
              strokeWidth="1.5"
            />
          </svg>
        </>
      )}
    </div>
  );
}
