/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  'knock-knock': async () => (await import('@/scenarios/knock-knock/judge')).judge,
  'open-door': async () => (await import('@/scenarios/open-door/judge')).judge,
  'runaway-bill': async () => (await import('@/scenarios/runaway-bill/judge')).judge,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
