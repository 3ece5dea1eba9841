import { fullTime } from '@/components/chart/scale';

/** `2024-11-28 15:22 UTC` */
export const minute = (ms: number) => `${fullTime(ms)} UTC`;
