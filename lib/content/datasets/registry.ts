/** Where each lab's evidence is made. A new lab adds its line. */
import type { EvidenceSource } from '@/lib/simulate/evidence';

type Make = () => Promise<readonly EvidenceSource[]>;

export const EVIDENCE: Readonly<Record<string, Make>> = {
  care4wares: async () => (await import('@/scenarios/care4wares/evidence')).evidence(),
};
