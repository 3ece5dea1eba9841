/** The files of the lab: what had arrived by the moment of the fix. */
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { evidenceBefore } from '@/lib/simulate/incident';
import { incident } from './incident';

export const evidence = (): readonly EvidenceSource[] => evidenceBefore(incident);
