/**
 * The status checks of the instances, which pass: no lab has an instance that fails them.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html
 */
import type { ApiOperation } from '../operation';
import { chosenInstances } from './describe-instances';
import { filtered, under, type Fields, type Resource } from './filters';

const FIELDS: Fields = {
  'availability-zone': ({ AvailabilityZone }) => [AvailabilityZone],
  'instance-state-name': under('InstanceState', 'Name'),
  'instance-status.status': under('InstanceStatus', 'Status'),
  'system-status.status': under('SystemStatus', 'Status'),
};

export const describeInstanceStatus: ApiOperation = {
  kind: 'api',
  name: 'describe-instance-status',
  api: 'DescribeInstanceStatus',
  summary: 'the status checks of the instances that run',
  parameters: [
    { name: 'instance-ids', type: 'list', what: 'only these' },
    { name: 'include-all-instances', type: 'boolean', what: 'those that do not run as well' },
    { name: 'filters', type: 'structures', what: 'Name=instance-status.status,Values=impaired' },
    { name: 'dry-run', type: 'boolean', what: 'no effect here' },
  ],
  pages: { results: ['InstanceStatuses'], token: { input: 'next-token', output: 'NextToken' } },
  call(input, scope) {
    const statuses = chosenInstances(input, scope)
      .map(statusOf)
      .filter(({ runs }) => runs || input.flag('include-all-instances'))
      .map(({ status }) => status);
    return { InstanceStatuses: filtered(statuses, input, FIELDS) };
  },
};

function statusOf({ InstanceId, State, Placement }: Resource) {
  const runs = (State as Resource | undefined)?.Name === 'running';
  const check = runs
    ? { Details: [{ Name: 'reachability', Status: 'passed' }], Status: 'ok' }
    : { Status: 'not-applicable' };
  const status: Resource = {
    AvailabilityZone: (Placement as Resource | undefined)?.AvailabilityZone,
    InstanceId,
    InstanceState: State,
    InstanceStatus: check,
    SystemStatus: check,
  };
  return { runs, status };
}
