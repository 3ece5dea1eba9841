/** Where each lab's evidence is made. A new lab adds its line. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import type { S3Object } from '@/lib/trail/objects/object';

type Make = () => Promise<readonly EvidenceSource[]>;

export const EVIDENCE: Readonly<Record<string, Make>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/evidence')).evidence(),
  care4wares: async () => (await import('@/scenarios/care4wares/evidence')).evidence(),
  haystack: async () => (await import('@/scenarios/haystack/evidence')).evidence(),
  denied: async () => (await import('@/scenarios/denied/evidence')).evidence(),
  'jane-and-alice': async () => (await import('@/scenarios/jane-and-alice/evidence')).evidence(),
  'knock-knock': async () => (await import('@/scenarios/knock-knock/evidence')).evidence(),
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/evidence')).evidence(),
  'no-ssh': async () => (await import('@/scenarios/no-ssh/evidence')).evidence(),
  'lifecycle-storm': async () => (await import('@/scenarios/lifecycle-storm/evidence')).evidence(),
  'open-door': async () => (await import('@/scenarios/open-door/evidence')).evidence(),
  tripwire: async () => (await import('@/scenarios/tripwire/evidence')).evidence(),
  'silent-trail': async () => (await import('@/scenarios/silent-trail/evidence')).evidence(),
  'runaway-bill': async () => (await import('@/scenarios/runaway-bill/evidence')).evidence(),
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/evidence')).evidence(),
};

/** The accounts that the terminal's `aws` asks; a lab may have none. */
export const CLOUDS: Readonly<Record<string, () => Promise<CloudInput>>> = {
  'borrowed-role': async () => (await import('@/scenarios/borrowed-role/cloud')).cloud(),
  care4wares: async () => (await import('@/scenarios/care4wares/cloud')).cloud(),
  haystack: async () => (await import('@/scenarios/haystack/cloud')).cloud(),
  denied: async () => (await import('@/scenarios/denied/cloud')).cloud(),
  'jane-and-alice': async () => (await import('@/scenarios/jane-and-alice/cloud')).cloud(),
  'knock-knock': async () => (await import('@/scenarios/knock-knock/cloud')).cloud(),
  'leaky-pool': async () => (await import('@/scenarios/leaky-pool/cloud')).cloud(),
  'no-ssh': async () => (await import('@/scenarios/no-ssh/cloud')).cloud(),
  'lifecycle-storm': async () => (await import('@/scenarios/lifecycle-storm/cloud')).cloud(),
  'open-door': async () => (await import('@/scenarios/open-door/cloud')).cloud(),
  tripwire: async () => (await import('@/scenarios/tripwire/cloud')).cloud(),
  'silent-trail': async () => (await import('@/scenarios/silent-trail/cloud')).cloud(),
  'runaway-bill': async () => (await import('@/scenarios/runaway-bill/cloud')).cloud(),
  'vanishing-fleet': async () => (await import('@/scenarios/vanishing-fleet/cloud')).cloud(),
};

/**
 * What the buckets of an account hold, as `deliver` makes it. A lab without a line has the log files
 * that follow from its records, and no digest files.
 */
export const OBJECTS: Readonly<Record<string, () => Promise<readonly S3Object[]>>> = {
  'silent-trail': async () => (await import('@/scenarios/silent-trail/bucket')).bucket().objects,
};
