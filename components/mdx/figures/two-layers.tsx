/** One moment of the failure; tests/content compares each with the lab's logs. */
interface Moment {
  readonly time: string;
  readonly layer: 'account' | 'application';
  readonly text: string;
  /** When CloudWatch Logs had it, where that matters. */
  readonly arrived?: string;
  /** Instances in service from here on. */
  readonly serving?: number;
  readonly bad?: boolean;
}

export const MOMENTS: readonly Moment[] = [
  {
    time: '16:53:40',
    layer: 'account',
    text: 'TerminateInstances, two',
    arrived: '16:58:40',
    serving: 3,
  },
  {
    time: '16:55:40',
    layer: 'account',
    text: 'TerminateInstances, two',
    arrived: '17:00:40',
    serving: 1,
  },
  { time: '16:56:08', layer: 'application', text: 'a request begins to wait' },
  {
    time: '16:56:38',
    layer: 'application',
    text: 'it gives up: the first error',
    arrived: '16:56:39',
    bad: true,
  },
  { time: '16:58:40', layer: 'account', text: 'RunInstances, one', arrived: '17:03:40' },
  { time: '17:00:20', layer: 'application', text: 'the new instance starts', serving: 2 },
  {
    time: '17:00:27',
    layer: 'application',
    text: 'the last error',
    arrived: '17:00:28',
    bad: true,
  },
];

/** Both layers on one line of time: calls to AWS on the left, what the application wrote on the right. */
export function TwoLayers() {
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-3 sm:px-5">
      <div className="grid grid-cols-[minmax(0,1fr)_4.5rem_minmax(0,1fr)] sm:grid-cols-[minmax(0,1fr)_5.5rem_minmax(0,1fr)] pb-2 text-label text-ink-3">
        <span className="pr-1 text-right">The account (CloudTrail)</span>
        <span className="text-center">UTC</span>
        <span className="pl-1">The application (web.log)</span>
      </div>
      <ol aria-label="The failure, moment by moment" className="m-0! list-none p-0!">
        {MOMENTS.map((moment) => (
          <li
            key={moment.time}
            className="m-0! grid grid-cols-[minmax(0,1fr)_4.5rem_minmax(0,1fr)] sm:grid-cols-[minmax(0,1fr)_5.5rem_minmax(0,1fr)] items-start border-t border-line py-1.5 before:content-none!"
          >
            <div className="pr-1 text-right">
              {moment.layer === 'account' && <Words moment={moment} />}
            </div>
            <Clock moment={moment} />
            <div className="pl-1">
              {moment.layer === 'application' && <Words moment={moment} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Words({ moment: { text, arrived, bad } }: { moment: Moment }) {
  return (
    <>
      <span className={`block text-sm leading-5 ${bad ? 'font-semibold text-bad' : 'text-ink'}`}>
        {text}
      </span>
      {arrived && (
        <span className="block text-label leading-5 text-ink-3 tabular-nums">
          arrived at {arrived}
        </span>
      )}
    </>
  );
}

/** The time, and beneath it a square for each instance in service, where their number changes. */
function Clock({ moment: { time, serving } }: { moment: Moment }) {
  return (
    <div className="text-center">
      <span className="font-data text-ink-2 tabular-nums">{time}</span>
      {serving !== undefined && (
        <span className="mt-0.5 block text-label text-ink-3">
          <svg aria-hidden viewBox="0 0 50 8" className="mx-auto mb-1 h-2 w-12.5">
            {[0, 1, 2, 3, 4].map((place) => (
              <rect
                key={place}
                x={place * 10 + 1}
                y="0.5"
                width="7"
                height="7"
                rx="1"
                className={
                  place < serving
                    ? 'fill-accent stroke-accent'
                    : 'fill-transparent stroke-line-strong'
                }
              />
            ))}
          </svg>
          {serving} in service
        </span>
      )}
    </div>
  );
}
