/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html */
import { denied } from '../denied';
import type { ApiOperation } from '../operation';
import { isoTime } from '../timestamp';

export const getAccessKeyLastUsed: ApiOperation = {
  kind: 'api',
  name: 'get-access-key-last-used',
  api: 'GetAccessKeyLastUsed',
  summary: 'when and where an access key was last used',
  parameters: [{ name: 'access-key-id', type: 'string', required: true, what: 'the key: AKIA…' }],
  call(input, { account }) {
    const id = input.must('access-key-id');
    const user = account.cloud.users.find(({ accessKeys }) =>
      accessKeys.some((key) => key.id === id),
    );
    const key = user?.accessKeys.find((one) => one.id === id);
    // A key of no user here is another account's, which IAM tells nobody about.
    if (!user || !key) throw denied(account, 'AccessDenied', 'iam:GetAccessKeyLastUsed', '*');
    const { lastUsed } = key;
    return {
      UserName: user.name,
      AccessKeyLastUsed: lastUsed
        ? {
            LastUsedDate: isoTime(lastUsed.date),
            ServiceName: lastUsed.service,
            Region: lastUsed.region,
          }
        : { ServiceName: 'N/A', Region: 'N/A' },
    };
  },
};
