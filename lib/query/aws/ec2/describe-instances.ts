/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
import { ServiceError } from '../failure';
import { lettersOf } from '../hash';
import type { Input } from '../input';
import type { ApiOperation, Context } from '../operation';
import { filtered, under, type Fields, type Resource } from './filters';

const FIELDS: Fields = {
  'instance-id': ({ InstanceId }) => [InstanceId],
  'instance-type': ({ InstanceType }) => [InstanceType],
  'instance-state-name': under('State', 'Name'),
  'private-ip-address': ({ PrivateIpAddress }) => [PrivateIpAddress],
  'availability-zone': under('Placement', 'AvailabilityZone'),
  'instance.group-id': under('SecurityGroups', 'GroupId'),
  'instance.group-name': under('SecurityGroups', 'GroupName'),
  'subnet-id': ({ SubnetId }) => [SubnetId],
  'vpc-id': ({ VpcId }) => [VpcId],
};

/** An instance is where its Availability Zone is; one without a zone is in the account's own Region. */
function isIn({ Placement }: Resource, region: string, home: string): boolean {
  const zone = (Placement as { AvailabilityZone?: string } | undefined)?.AvailabilityZone;
  return zone === undefined ? region === home : zone.slice(0, -1) === region;
}

export const describeInstances: ApiOperation = {
  kind: 'api',
  name: 'describe-instances',
  api: 'DescribeInstances',
  summary: 'the instances of the Region',
  parameters: [
    { name: 'instance-ids', type: 'list', what: 'only these' },
    { name: 'filters', type: 'structures', what: 'Name=instance-state-name,Values=running' },
    { name: 'dry-run', type: 'boolean', what: 'no effect here' },
  ],
  pages: { results: ['Reservations'], token: { input: 'next-token', output: 'NextToken' } },
  call(input, scope) {
    const chosen = chosenInstances(input, scope);
    return {
      Reservations: filtered(chosen, input, FIELDS).map((instance) => ({
        Groups: [],
        Instances: [instance],
        OwnerId: scope.account.cloud.account,
        ReservationId: `r-0${lettersOf(String(instance.InstanceId), 16, '0123456789abcdef')}`,
      })),
    };
  },
};

/** Those of the Region that `--instance-ids` names, or all. @throws ServiceError for one that is not there */
export function chosenInstances(input: Input, { account, region }: Context): readonly Resource[] {
  const all: readonly Resource[] = account.cloud.instances.filter((one) =>
    isIn(one, region, account.cloud.region),
  );
  const ids = input.list('instance-ids');
  const missing = (ids ?? []).filter((id) => !all.some(({ InstanceId }) => InstanceId === id));
  if (missing.length > 0) {
    throw new ServiceError(
      'InvalidInstanceID.NotFound',
      missing.length === 1
        ? `The instance ID '${missing[0] ?? ''}' does not exist`
        : `The instance IDs '${missing.join(', ')}' do not exist`,
    );
  }
  return all.filter(({ InstanceId }) => ids?.includes(String(InstanceId)) ?? true);
}
