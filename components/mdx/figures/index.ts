import type { ReactNode } from 'react';
import { LogHierarchy } from './log-hierarchy';
import { Pipeline } from './pipeline';
import { PolicyKinds } from './policy-kinds';
import { SevenSteps } from './seven-steps';

/** The drawings that a lesson can show: `<Figure name="pipeline" caption="…" />`. */
export const FIGURES: Record<string, () => ReactNode> = {
  'log-hierarchy': LogHierarchy,
  pipeline: Pipeline,
  'policy-kinds': PolicyKinds,
  'seven-steps': SevenSteps,
};
