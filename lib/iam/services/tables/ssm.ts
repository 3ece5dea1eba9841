import type { ServiceTable } from '../types';

export const ssm: ServiceTable = {
  prefix: 'ssm',
  resources: {
    parameter: 'arn:aws:ssm:{}:{}:parameter/{+}',
    document: 'arn:aws:ssm:{}:*:document/{}',
    instance: 'arn:aws:ec2:{}:{}:instance/{}',
    'managed-instance': 'arn:aws:ssm:{}:{}:managed-instance/{}',
    session: 'arn:aws:ssm:{}:{}:session/{}',
  },
  actions: {
    List: { none: 'DescribeParameters ListCommands ListDocuments DescribeSessions' },
    Read: {
      none: 'DescribeInstanceInformation',
      parameter: 'GetParameter GetParameters GetParametersByPath GetParameterHistory',
      document: 'GetDocument DescribeDocument',
    },
    Write: {
      parameter: 'PutParameter DeleteParameter DeleteParameters',
      'document instance managed-instance': 'SendCommand StartSession',
      session: 'ResumeSession TerminateSession',
    },
  },
};
