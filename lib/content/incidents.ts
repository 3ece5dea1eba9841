/**
 * Labs whose account goes on after the fix. The page runs these (lib/content/after), so nothing here
 * and nothing that a scenario's incident.ts imports may hold answers.
 */
import type { Incident } from '@/lib/simulate/incident';

export const INCIDENTS: Readonly<Record<string, () => Promise<Incident>>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/incident')).incident,
  haystack: async () => (await import('@/scenarios/haystack/incident')).incident,
  denied: async () => (await import('@/scenarios/denied/incident')).incident,
  care4wares: async () => (await import('@/scenarios/care4wares/incident')).incident,
  'jane-and-alice': async () => (await import('@/scenarios/jane-and-alice/incident')).incident,
  'knock-knock': async () => (await import('@/scenarios/knock-knock/incident')).incident,
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/incident')).incident,
  'no-ssh': async () => (await import('@/scenarios/no-ssh/incident')).incident,
  'lifecycle-storm': async () => (await import('@/scenarios/lifecycle-storm/incident')).incident,
  'open-door': async () => (await import('@/scenarios/open-door/incident')).incident,
  tripwire: async () => (await import('@/scenarios/tripwire/incident')).incident,
  'silent-trail': async () => (await import('@/scenarios/silent-trail/incident')).incident,
  'runaway-bill': async () => (await import('@/scenarios/runaway-bill/incident')).incident,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/incident')).incident,
};
