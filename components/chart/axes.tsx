import { formatNumber, timeLabel, timeTicks } from './scale';

interface GridProps {
  ticks: readonly number[];
  left: number;
  right: number;
  y: (value: number) => number;
}

/** Lines across the plot at round values, each with its number. */
export function Grid({ ticks, left, right, y }: GridProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
      <text
        x={left - 6}
        y={y(tick) + 4}
        textAnchor="end"
        className="fill-ink-3 text-[0.6875rem] tabular-nums"
      >
        {formatNumber(tick)}
      </text>
    </g>
  ));
}

interface TimesProps {
  /** Milliseconds since 1970. */
  span: readonly [from: number, until: number];
  left: number;
  /** Where the plot ends, and the picture. */
  right: number;
  edge: number;
  x: (at: number) => number;
  /** The line that the labels stand on. */
  y: number;
}

/** Pixels that a label takes, and half of what one letter does. */
const APART = 90;
const HALF_LETTER = 3;

/** Round instants beneath the plot, none of them cut by the edge. */
export function Times({ span: [from, until], left, right, edge, x, y }: TimesProps) {
  return timeTicks(from, until, Math.max(2, Math.floor((right - left) / APART))).map((tick) => {
    const words = timeLabel(tick, until - from);
    const half = words.length * HALF_LETTER;
    return (
      <text
        key={tick}
        x={Math.min(edge - half, Math.max(left + half - 16, x(tick)))}
        y={y}
        textAnchor="middle"
        className="fill-ink-3 text-[0.6875rem] tabular-nums"
      >
        {words}
      </text>
    );
  });
}
