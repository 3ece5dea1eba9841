import type { ReactNode } from 'react';

interface Step {
  readonly name: string;
  readonly question: string;
  /** Where the step may lead back to, for readers who do not see the arrows. */
  readonly back?: string;
}

const STEPS: readonly Step[] = [
  { name: 'Identify the problem', question: 'What is wrong, for whom, since when?' },
  { name: 'Isolate the cause', question: 'Which part is it in, which is it not in?' },
  { name: 'Develop a hypothesis', question: 'What would explain all that was seen?' },
  {
    name: 'Test the hypothesis',
    question: 'What must be there if it is true?',
    back: 'Disproved: back to step 3, with the next hypothesis.',
  },
  {
    name: 'Plan and implement the solution',
    question: 'What is changed, at what risk, with which way back?',
  },
  {
    name: 'Verify',
    question: 'Is it gone, and is all else well?',
    back: 'Not gone: take the change back, and look again from step 2.',
  },
  {
    name: 'Document the findings',
    question: 'What will help the next time?',
    back: 'Prevention: the next problem of the kind is noticed at step 1.',
  },
];

/** Rows of one height, so that the arrows beside them meet their steps. */
const ROW = 68;
const middle = (step: number) => (step - 0.5) * ROW;

export function SevenSteps(): ReactNode {
  return (
    <div className="flex max-w-[540px]">
      <div role="list" aria-label="The seven steps and their ways back" className="min-w-0 grow">
        {STEPS.map(({ name, question, back }, place) => (
          <div key={name} role="listitem" className="relative flex h-[68px] items-center gap-3">
            {place > 0 && <Line className="top-0 h-[20px]" />}
            {place < STEPS.length - 1 && <Line className="bottom-0 h-[20px]" />}
            <span
              aria-hidden
              className="flex size-7 shrink-0 items-center justify-center rounded-full border border-accent bg-accent-wash text-sm font-semibold text-accent tabular-nums"
            >
              {place + 1}
            </span>
            <span className="min-w-0">
              <span className="block leading-snug font-semibold text-ink">{name}</span>
              <span className="hidden text-sm leading-snug text-ink-2 sm:block">{question}</span>
              {back && <span className="sr-only">{back}</span>}
            </span>
          </div>
        ))}
      </div>
      <WaysBack />
    </div>
  );
}

function Line({ className }: { className: string }) {
  return <span aria-hidden className={`absolute left-[14px] w-px bg-line-strong ${className}`} />;
}

/** From a disproved hypothesis to the next, from a failed check to the evidence, from the report to prevention. */
function WaysBack() {
  const height = STEPS.length * ROW;
  return (
    <svg
      aria-hidden
      width="136"
      height={height}
      viewBox={`0 0 136 ${height}`}
      className="shrink-0 text-[12.5px]"
    >
      <Back from={4} to={3} x={20} className="stroke-bad" />
      <Label x={28} y={middle(3.5)} lines={['disproved:', 'the next one']} />
      <Back from={6} to={2} x={108} className="stroke-bad" />
      <Label x={100} y={middle(5.15)} end lines={['not gone:', 'take it back,', 'look again']} />
      <Back from={7} to={1} x={130} className="stroke-ok" dashed />
      <Label x={100} y={middle(6.6)} end lines={['prevention']} />
    </svg>
  );
}

interface BackProps {
  from: number;
  to: number;
  /** How far out the arrow runs. */
  x: number;
  className: string;
  dashed?: boolean;
}

function Back({ from, to, x, className, dashed }: BackProps) {
  const low = middle(from);
  const high = middle(to);
  return (
    <g className={`fill-none ${className}`} strokeWidth="1.5">
      <path
        d={`M2 ${low}H${x - 8}q8 0 8 -8V${high + 8}q0 -8 -8 -8H4`}
        strokeDasharray={dashed ? '4 4' : undefined}
      />
      <path d={`M9 ${high - 4}l-6 4 6 4`} />
    </g>
  );
}

function Label({ x, y, lines, end }: { x: number; y: number; lines: string[]; end?: boolean }) {
  return (
    <text x={x} textAnchor={end ? 'end' : 'start'} className="fill-ink-2">
      {lines.map((line, place) => (
        <tspan key={line} x={x} y={y + 4 + (place - (lines.length - 1) / 2) * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
