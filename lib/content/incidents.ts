/**
 * Labs whose account goes on after the fix. The page runs these (lib/content/after), so nothing here
 * and nothing that a scenario's incident.ts imports may hold answers.
 */
import type { Incident } from '@/lib/simulate/incident';

export const INCIDENTS: Readonly<Record<string, () => Promise<Incident>>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/incident')).incident,
  care4wares: async () => (await import('@/scenarios/care4wares/incident')).incident,
  'knock-knock': async () => (await import('@/scenarios/knock-knock/incident')).incident,
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/incident')).incident,
  'open-door': async () => (await import('@/scenarios/open-door/incident')).incident,
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/incident')).incident,
};
