import type { Service } from '../operation';
import { getCallerIdentity } from './get-caller-identity';

export const sts: Service = {
  name: 'sts',
  summary: 'temporary credentials, and who you are',
  regional: false,
  denied: 'AccessDenied',
  operations: [getCallerIdentity],
};
