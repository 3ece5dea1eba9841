import type { Service } from '../operation';
import { cp } from './cp';
import { ls } from './ls';
import { mv } from './mv';
import { REFUSED } from './refused';
import { sync } from './sync';

export const s3: Service = {
  name: 's3',
  summary: 'buckets and objects',
  regional: false,
  denied: 'AccessDenied',
  operations: [cp, ls, mv, ...REFUSED, sync],
};
