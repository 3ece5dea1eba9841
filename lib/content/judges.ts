/** Who says whether a fix was one: the server and the check alone. */
import type { Judge } from '@/lib/simulate/incident';

export const JUDGES: Readonly<Record<string, () => Promise<Judge>>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/judge')).judge,
  haystack: async () => (await import('@/scenarios/haystack/judge')).judge,
  denied: async () => (await import('@/scenarios/denied/judge')).judge,
  care4wares: async () => (await import('@/scenarios/care4wares/judge')).judge,
  'jane-and-alice': async () => (await import('@/scenarios/jane-and-alice/judge')).judge,
  'knock-knock': async () => (await import('@/scenarios/knock-knock/judge')).judge,
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/judge')).judge,
  'no-ssh': async () => (await import('@/scenarios/no-ssh/judge')).judge,
  'lifecycle-storm': async () => (await import('@/scenarios/lifecycle-storm/judge')).judge,
  'open-door': async () => (await import('@/scenarios/open-door/judge')).judge,
  tripwire: async () => (await import('@/scenarios/tripwire/judge')).judge,
  'silent-trail': async () => (await import('@/scenarios/silent-trail/judge')).judge,
  'runaway-bill': async () => (await import('@/scenarios/runaway-bill/judge')).judge,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/judge')).judge,
};
