/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/judge')).judge,
  care4wares: async () => (await import('@/scenarios/care4wares/judge')).judge,
  'knock-knock': async () => (await import('@/scenarios/knock-knock/judge')).judge,
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/judge')).judge,
  'open-door': async () => (await import('@/scenarios/open-door/judge')).judge,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
