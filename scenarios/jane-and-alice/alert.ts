/**
 * The alert, as a tool sent it that keeps a directory of names: of the record it has left a part, and the
 * user name and the error are in its own words. The test holds it against the trail's record.
 */
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { ACCOUNT, ALICE, ELSEWHERE, gpu, KEYS, REGION } from './cast';

const ALERT = {
  tool: 'Watchpost',
  alert: 'WP-3307',
  rule: 'EC2 start refused, by user',
  raised: '2026-10-16T06:00:00Z',
  directoryLoaded: '2026-10-05T04:00:00Z',
  subject: 'Jane',
  matches: 25,
  lastRecord: {
    userIdentity: {
      type: 'IAMUser',
      principalId: ALICE.principalId,
      arn: `arn:aws:iam::${ACCOUNT}:user/Alice`,
      accessKeyId: KEYS.alice,
      userName: 'Jane',
    },
    eventTime: '2026-10-15T20:34:41Z',
    eventSource: 'ec2.amazonaws.com',
    eventName: 'StartInstances',
    awsRegion: REGION,
    sourceIPAddress: ELSEWHERE[2],
    errorCode: 'UnauthorizedOperation',
    errorMessage: 'You are not authorized to perform this operation.',
    requestParameters: { instancesSet: { items: [{ instanceId: gpu(4).id }] } },
    responseElements: null,
    eventID: '167581bb-c7bd-4c12-9c98-8e87e7a761dd',
  },
};

export const alert: EvidenceSource = {
  name: 'alert.json',
  bytes: new TextEncoder().encode(`${JSON.stringify(ALERT, null, 2)}\n`),
  modified: ALERT.raised,
  role: 'other',
};
