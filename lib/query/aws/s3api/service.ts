import type { Service } from '../operation';
import { headObject } from './head-object';

export const s3api: Service = {
  name: 's3api',
  summary: 'what S3 tells of a single object',
  regional: false,
  denied: 'AccessDenied',
  operations: [headObject],
};
