/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
import { holders, policyShape } from './shapes';
import { list, NAMES } from './list';

export const listPolicies = list({
  name: 'list-policies',
  api: 'ListPolicies',
  summary: 'the managed policies: the account’s own, and those of AWS that are attached',
  parameters: [
    { name: 'scope', type: 'string', choices: ['All', 'AWS', 'Local'], what: 'All, AWS or Local' },
    { name: 'only-attached', type: 'boolean', what: 'only those that are attached' },
    NAMES.path,
  ],
  member: 'Policies',
  items(input, { account }) {
    const scope = input.text('scope') ?? 'All';
    return (
      account.cloud.policies
        .filter(({ arn, path }) => {
          const isAws = arn.startsWith('arn:aws:iam::aws:');
          const inScope = scope === 'All' || (scope === 'AWS') === isAws;
          const attached = !input.flag('only-attached') || holders(account, arn).length > 0;
          return inScope && attached && path.startsWith(input.text('path-prefix') ?? '/');
        })
        // A list has all but the description.
        .map((policy) => ({ ...policyShape(account, policy), Description: undefined }))
    );
  },
});
