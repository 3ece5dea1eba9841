/** The files that the lab begins with: what the trail had delivered by the moment of the fix. */
import { evidenceBefore } from '@/lib/simulate/incident';
import { incident } from './incident';

export const evidence = () => evidenceBefore(incident);
