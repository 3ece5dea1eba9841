/** The account whose trail tests/cases/validate-logs is about. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import type { Engine } from '@/lib/query/types';
import { EXAMPLES, NOW, TRAIL, UNREADABLE } from '../../../cases/validate-logs/example';
import { bucketEngine } from './harness';

const bucket = (name: string, readable = true) => ({
  name,
  created: '2024-01-01T00:00:00Z',
  readable,
});

const trail = {
  name: TRAIL.name,
  region: TRAIL.homeRegion,
  bucket: TRAIL.bucket,
  prefix: TRAIL.prefix,
  multiRegion: true,
  globalServiceEvents: true,
  logFileValidation: true,
  started: '2024-05-19T05:00:12Z',
  dataResources: [],
};
export const TRAIL_OF_ONE_REGION = { ...trail, multiRegion: false };

/** A terminal of which the bucket is that example. */
export const terminal = (example: string, own: Partial<CloudInput> = {}): Engine =>
  bucketEngine(EXAMPLES[example]!(), NOW, {
    account: TRAIL.account,
    region: TRAIL.homeRegion,
    buckets: [bucket(TRAIL.bucket), bucket(`${TRAIL.bucket}1`), bucket(UNREADABLE, false)],
    trails: [trail],
    ...own,
  });
