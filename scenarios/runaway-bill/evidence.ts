/** The files that the lab begins with: the same bytes each time, on every machine. */
import { evidenceBefore } from '@/lib/simulate/incident';
import { incident } from './incident';

export const evidence = () => evidenceBefore(incident);
