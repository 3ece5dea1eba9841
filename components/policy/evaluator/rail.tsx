import { cx } from '@/components/ui/cx';
import type { Row, RowState } from './rows';

const HEIGHT = 34;
const X = 13;
const COLOURS: Readonly<Record<RowState, string>> = {
  passed: 'stroke-ok fill-ok-wash',
  stopped: 'stroke-bad fill-bad-wash',
  absent: 'stroke-line-strong fill-raised',
  unreached: 'stroke-line fill-raised',
};

/** A check, a cross or a stroke: the state is not told by colour alone. */
const SIGNS: Readonly<Record<RowState, string>> = {
  passed: 'M-3.6 0.4 L-1 3 L3.8 -2.8',
  stopped: 'M-3 -3 L3 3 M3 -3 L-3 3',
  absent: 'M-3 0 L3 0',
  unreached: '',
};

interface RailProps {
  rows: readonly Row[];
  /** The step that is shown. */
  at: number;
  onGo: (step: number) => void;
}

/** The layers from top to bottom, the way of the request through them, and where the decision fell. */
export function Rail({ rows, at, onGo }: RailProps) {
  return (
    <div className="relative">
      <Drawing rows={rows} />
      <ol className="list-none! pl-0!" aria-label="The layers in AWS's order">
        {rows.map(({ id, title, outcome, state, first, last }) => {
          const here = first !== undefined && last !== undefined && first <= at && at <= last;
          return (
            <li key={id} className="mt-0!">
              <button
                type="button"
                disabled={first === undefined}
                aria-current={here ? 'step' : undefined}
                onClick={() => first !== undefined && onGo(first)}
                className={cx(
                  'flex h-[34px] w-full items-center gap-3 rounded-sm pr-2 pl-8 text-left text-data transition-colors duration-(--fast)',
                  here ? 'bg-accent-wash' : 'enabled:hover:bg-hover',
                  state === 'unreached' ? 'text-ink-3' : 'text-ink',
                )}
              >
                <span className={cx('min-w-0 flex-1 truncate', here && 'font-semibold')}>
                  {title}
                </span>
                <span
                  className={cx(
                    'shrink-0 text-label',
                    state === 'stopped' && 'font-semibold text-bad',
                    state === 'passed' && 'font-semibold text-ok',
                    (state === 'absent' || state === 'unreached') && 'text-ink-3',
                  )}
                >
                  {outcome}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Drawing({ rows }: { rows: readonly Row[] }) {
  const height = rows.length * HEIGHT;
  const middle = (i: number) => i * HEIGHT + HEIGHT / 2;
  return (
    <svg
      aria-hidden
      width={26}
      height={height}
      viewBox={`0 0 26 ${height}`}
      className="pointer-events-none absolute top-0 left-0 z-10"
    >
      {rows.slice(1).map(({ id, state }, i) => {
        const bypass = state === 'unreached' || rows[i]?.state === 'unreached';
        return (
          <line
            key={id}
            x1={X}
            x2={X}
            y1={middle(i)}
            y2={middle(i + 1)}
            strokeWidth={bypass ? 1 : 2}
            strokeDasharray={bypass ? '2 3' : undefined}
            className="stroke-line-strong"
          />
        );
      })}
      {rows.map(({ id, state }, i) => (
        <g key={id} transform={`translate(${X} ${middle(i)})`} className={COLOURS[state]}>
          <circle r={state === 'unreached' ? 4 : 8} strokeWidth={1.5} />
          <path d={SIGNS[state]} fill="none" strokeWidth={1.75} strokeLinecap="round" />
        </g>
      ))}
    </svg>
  );
}
