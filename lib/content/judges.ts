/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  'open-door': async () => (await import('@/scenarios/open-door/judge')).judge,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
