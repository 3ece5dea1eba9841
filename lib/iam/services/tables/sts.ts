import type { ServiceTable } from '../types';

export const sts: ServiceTable = {
  prefix: 'sts',
  resources: { role: 'arn:aws:iam::{}:role/{+}', user: 'arn:aws:iam::{}:user/{+}' },
  actions: {
    Read: { none: 'GetAccessKeyInfo GetCallerIdentity GetSessionToken' },
    Write: {
      none: 'DecodeAuthorizationMessage',
      role: 'AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity',
      user: 'GetFederationToken',
      'role user': 'SetSourceIdentity',
    },
    Tagging: { 'role user': 'TagSession' },
  },
};
