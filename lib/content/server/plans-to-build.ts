import 'server-only';
import { plansToBuild } from '../plans-to-build';
import { cached } from './cached';

/** A plan that a lesson's reader builds. */
export const planToBuild = cached((id: string) => plansToBuild.load(process.cwd(), id));
