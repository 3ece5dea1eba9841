/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
import { list } from './list';

export const listAccountAliases = list({
  name: 'list-account-aliases',
  api: 'ListAccountAliases',
  summary: 'the aliases of the account',
  member: 'AccountAliases',
  items: () => [],
});
