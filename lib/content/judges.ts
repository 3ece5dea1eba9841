/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  haystack: async () => (await import('@/scenarios/haystack/judge')).judge,
  'knock-knock': async () => (await import('@/scenarios/knock-knock/judge')).judge,
  'open-door': async () => (await import('@/scenarios/open-door/judge')).judge,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
