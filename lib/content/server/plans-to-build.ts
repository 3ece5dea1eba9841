import 'server-only';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';
import { namesIn } from '../mdx/names';
import { parseMdx } from '../mdx/parse';
import { plansToBuild } from '../plans-to-build';
import { cached } from './cached';

const plan = cached((id: string) => plansToBuild.load(process.cwd(), id));

/** The plans to build that a lesson shows. */
export async function plansToBuildIn(source: string): Promise<PlanToBuild[]> {
  const ids = [...new Set(namesIn(parseMdx(source), 'PlanBuilder').map(({ id }) => id))];
  return Promise.all(ids.map((id) => plan(id)));
}
