import type { ReactNode } from 'react';
import { AlarmPaths } from './alarm-paths';
import { EventPaths } from './event-paths';
import { LogHierarchy } from './log-hierarchy';
import { Pipeline } from './pipeline';
import { PolicyKinds } from './policy-kinds';
import { ReachTree } from './reach-tree';
import { SevenSteps } from './seven-steps';
import { TwoLayers } from './two-layers';

/** The drawings that a lesson can show: `<Figure name="pipeline" caption="…" />`. */
export const FIGURES: Record<string, () => ReactNode> = {
  'alarm-paths': AlarmPaths,
  'event-paths': EventPaths,
  'log-hierarchy': LogHierarchy,
  pipeline: Pipeline,
  'policy-kinds': PolicyKinds,
  'reach-tree': ReachTree,
  'seven-steps': SevenSteps,
  'two-layers': TwoLayers,
};
