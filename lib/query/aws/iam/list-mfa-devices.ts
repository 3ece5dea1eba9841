/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
import { isoTime } from '../timestamp';
import { named } from './find';
import { list, NAMES } from './list';

export const listMfaDevices = list({
  name: 'list-mfa-devices',
  api: 'ListMFADevices',
  summary: 'the MFA devices of a user',
  parameters: [NAMES.user],
  member: 'MFADevices',
  items: (input, context) =>
    named('user', input, context).mfaDevices.map(({ serial, enabled }) => ({
      UserName: input.must('user-name'),
      SerialNumber: serial,
      EnableDate: isoTime(enabled),
    })),
});
