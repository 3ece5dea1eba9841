interface Way {
  readonly name: string;
  readonly stations: readonly string[];
  readonly gets: string;
}

const WAYS: readonly Way[] = [
  {
    name: 'S3 and Lambda',
    stations: ['log file in S3', 'notification of the bucket', 'your function'],
    gets: 'whole records',
  },
  {
    name: "The trail's SNS notification",
    stations: ['log file in S3', 'SNS topic', 'queue and your program'],
    gets: 'names of files',
  },
  {
    name: 'Logs and alarm',
    stations: ['log group', 'metric filter', 'alarm', 'SNS topic'],
    gets: 'a number',
  },
  {
    name: 'EventBridge',
    stations: ['event bus', 'rule', 'SNS topic, or your function'],
    gets: 'one whole record',
  },
];

/** The four ways from a trail to whoever is on call, station by station; what arrives at the end of each. */
export function AlarmPaths() {
  return (
    <div>
      <div className="rounded border border-line-strong bg-sunken px-3 py-2 text-center">
        <div className="text-sm font-semibold text-ink">A trail that is logging</div>
        <div className="text-sm text-ink-2">it feeds all four</div>
      </div>
      <div role="list" aria-label="Ways from the trail" className="grid gap-3 pt-3">
        {WAYS.map(({ name, stations, gets }) => (
          <div
            key={name}
            role="listitem"
            className="rounded border border-line bg-raised px-3 py-2"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="text-sm font-semibold text-ink">{name}</span>
              <span className="text-label text-ink-3">hands on {gets}</span>
            </div>
            <div role="list" className="mt-1.5 flex flex-wrap items-center gap-y-1">
              {stations.map((station, i) => (
                <div key={station} role="listitem" className="flex items-center">
                  {i > 0 && <Arrow />}
                  <span className="rounded border border-line-strong bg-sunken px-2 py-0.5 text-sm text-ink-2">
                    {station}
                  </span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function Arrow() {
  return (
    <svg viewBox="0 0 24 12" aria-hidden className="mx-1 h-3 w-6 shrink-0">
      <path d="M1 6h20" className="stroke-line-strong" strokeWidth="1.5" />
      <path d="M17 1l5 5-5 5" className="fill-transparent stroke-line-strong" strokeWidth="1.5" />
    </svg>
  );
}
