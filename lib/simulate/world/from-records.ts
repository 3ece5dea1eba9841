/** What the records of an account say of it at their end: for what `aws` answers, so that both agree. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { millis, MINUTE } from '../clock';
import type { User } from '../principal';
import { runStory, type Story } from '../story';
import type { Account } from './account';
import { accessKey } from './iam';

/** What had been called by the fix: the last calls are delivered after it. */
export function recordsAtFix(story: Story): readonly CloudTrailRecord[] {
  const until = new Date(millis(story.fix) + 15 * MINUTE).toISOString();
  return runStory(story, [], { until })
    .records.map(({ record }) => record)
    .filter(({ eventTime }) => eventTime < story.fix);
}

/** A user's key, with its last use, which is to take a role. @param created ISO 8601 */
export function usedKey(
  records: readonly CloudTrailRecord[],
  account: Account,
  user: User,
  created: string,
) {
  const id = accessKey(account, user);
  const date = latest(records, ({ userIdentity }) => userIdentity.accessKeyId === id);
  const used = date !== undefined && { lastUsed: { date, service: 'sts', region: account.region } };
  return [{ id, status: 'Active' as const, created, ...used }];
}

/** When somebody signed in to the console last; ISO 8601. */
export const signedIn = (records: readonly CloudTrailRecord[], { name }: User) =>
  latest(
    records,
    ({ eventName, userIdentity }) => eventName === 'ConsoleLogin' && userIdentity.userName === name,
  );

type Raw = Readonly<Record<string, unknown>>;
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const itemsOf = (set: unknown) => ((set as { items?: Raw[] } | undefined)?.items ?? []) as Raw[];

/** The time of the last of them that is meant; ISO 8601. */
const latest = (
  records: readonly CloudTrailRecord[],
  meant: (record: CloudTrailRecord) => boolean,
): string | undefined =>
  records
    .filter(meant)
    .map(({ eventTime }) => eventTime)
    .sort()
    .at(-1);

/**
 * The instances that were launched and not ended, as `DescribeInstances` has them.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 */
export function launchedInstances(records: readonly CloudTrailRecord[]): Record<string, Json>[] {
  const alive = new Map<unknown, Record<string, Json>>();
  const byTime = [...records].sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1));
  for (const { eventName, eventTime, responseElements, requestParameters } of byTime) {
    if (eventName === 'RunInstances')
      for (const one of itemsOf(responseElements?.instancesSet))
        alive.set(one.instanceId, launched(one, eventTime));
    if (eventName === 'TerminateInstances')
      for (const { instanceId } of itemsOf(requestParameters?.instancesSet))
        alive.delete(instanceId);
  }
  return [...alive.values()];
}

function launched(one: Raw, launchTime: string) {
  const tags = itemsOf(one.tagSet).map(({ key, value }) => ({ Key: key, Value: value }));
  const placement = one.placement as Raw;
  const values = {
    InstanceId: one.instanceId,
    ImageId: one.imageId,
    InstanceType: one.instanceType,
    LaunchTime: launchTime.replace('Z', '+00:00'),
    Placement: { AvailabilityZone: placement.availabilityZone, GroupName: '', Tenancy: 'default' },
    PrivateDnsName: one.privateDnsName,
    PrivateIpAddress: one.privateIpAddress,
    PublicDnsName: '',
    State: { Code: 16, Name: 'running' },
    SubnetId: one.subnetId,
    VpcId: one.vpcId,
    Architecture: 'x86_64',
    Tags: tags,
  };
  return JSON.parse(JSON.stringify(values)) as Record<string, Json>;
}
