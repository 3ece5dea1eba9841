/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
