import type { Service } from '../operation';
import { describeTrails } from './describe-trails';
import { getEventSelectors } from './get-event-selectors';
import { getInsightSelectors } from './get-insight-selectors';
import { getTrail } from './get-trail';
import { getTrailStatus } from './get-trail-status';
import { listPublicKeys } from './list-public-keys';
import { listTrails } from './list-trails';
import { lookupEvents } from './lookup-events';
import { validateLogs } from './validate-logs';

export const cloudtrail: Service = {
  name: 'cloudtrail',
  summary: 'trails, and the event history',
  regional: true,
  denied: 'AccessDeniedException',
  operations: [
    describeTrails,
    getEventSelectors,
    getInsightSelectors,
    getTrail,
    getTrailStatus,
    listPublicKeys,
    listTrails,
    lookupEvents,
    validateLogs,
  ],
};
