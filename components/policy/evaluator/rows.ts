/** The trace as a column of layers: each with its steps and what came of them. */
import type { TraceStep } from '@/lib/iam/evaluate/trace';
import { type Layer, LAYERS } from '@/lib/iam/evaluate/types';

export type RowState = 'passed' | 'stopped' | 'absent' | 'unreached';

export interface Row {
  readonly id: 'deny' | 'verdict' | Layer;
  readonly title: string;
  readonly state: RowState;
  /** In a word or two. */
  readonly outcome: string;
  /** The first of its steps in the trace; absent where the decision fell before. */
  readonly first?: number;
  readonly last?: number;
}

const TITLES: Readonly<Record<Layer, string>> = {
  rcp: 'RCPs',
  scp: 'SCPs',
  resource: 'Resource-based',
  identity: 'Identity-based',
  boundary: 'Boundary',
  session: 'Session policy',
};

export function rowsOf(trace: readonly TraceStep[]): readonly Row[] {
  const indexed = trace.map((step, at) => ({ step, at }));
  const row = (id: Row['id'], title: string, belongs: (step: TraceStep) => boolean): Row => {
    const own = indexed.filter(({ step }) => belongs(step));
    const state = stateOf(own.map(({ step }) => step));
    const outcome = outcomeOf(own.at(-1)?.step);
    const [first, last] = [own[0]?.at, own.at(-1)?.at];
    return { id, title, state, outcome, ...(first !== undefined && { first, last }) };
  };
  return [
    row('deny', 'Any explicit deny', ({ kind }) => kind === 'deny'),
    ...LAYERS.map((layer) => row(layer, TITLES[layer], (step) => isOf(step, layer))),
    row('verdict', 'Decision', ({ kind }) => kind === 'verdict'),
  ];
}

function isOf(step: TraceStep, layer: Layer): boolean {
  if (step.kind === 'absent') return step.layers.includes(layer);
  return step.kind === 'layer' && step.step.layer === layer;
}

const STOPS = ['denies', 'does-not-allow', 'explicit-deny', 'implicit-deny'];

function stateOf(steps: readonly TraceStep[]): RowState {
  if (steps.length === 0) return 'unreached';
  if (steps.some(({ outcome }) => STOPS.includes(outcome))) return 'stopped';
  return steps.every(({ outcome }) => outcome === 'not-asked') ? 'absent' : 'passed';
}

const OUTCOMES: Readonly<Record<TraceStep['outcome'], string>> = {
  'no-deny': 'none applies',
  denies: 'denies',
  allows: 'allows',
  'does-not-allow': 'does not allow',
  'not-asked': 'not needed',
  allowed: 'allowed',
  'explicit-deny': 'denied',
  'implicit-deny': 'denied',
};

function outcomeOf(step: TraceStep | undefined): string {
  if (!step) return 'not reached';
  return step.kind === 'absent' ? 'none here' : OUTCOMES[step.outcome];
}
