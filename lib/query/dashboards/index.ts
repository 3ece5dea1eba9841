import { MANAGEMENT_EVENTS } from './management-events';
import { OVERVIEW } from './overview';
import { S3_DATA_EVENTS } from './s3-data-events';
import { SECURITY } from './security';
import type { Dashboard } from './types';

/** All dashboards, in the order of their tabs. */
export const DASHBOARDS: readonly Dashboard[] = [
  OVERVIEW,
  SECURITY,
  MANAGEMENT_EVENTS,
  S3_DATA_EVENTS,
];

/** The dashboard of this id; the first where there is none. */
export const dashboardOf = (id: string): Dashboard =>
  DASHBOARDS.find((one) => one.id === id) ?? OVERVIEW;
