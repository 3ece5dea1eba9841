/** What is used at a moment, and what an hour of it comes to: each resource a line of the bill. */
import { DAY, HOUR } from '@/lib/simulate/clock';
import type { Random } from '@/lib/simulate/random';
import { ACCOUNT_ID, OWN, REGION, rootVolume, TEST_REGION } from './cast';
import type { Machine, World } from './cast';
import * as prices from './prices';

/** An hour's use of one thing. */
export interface Usage {
  readonly type: string;
  readonly kind: string;
  readonly product: string;
  readonly operation: string;
  readonly resource: string;
  readonly unit: string;
  readonly amount: number;
  readonly rate: number;
}

/** A month of storage is counted in hours: November has 720. */
const MONTH_HOURS = 720;
/** Gigabytes that go out to customers for one order, with all the pages that were looked at. */
const GIGABYTES_AN_ORDER = 0.025;
/** What the servers fetch through the NAT gateway for one order. */
const FETCHED_AN_ORDER = 0.017;

const arn = (service: string, what: string) => `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${what}`;
const made = (usage: Omit<Usage, 'kind'> & { kind?: string }): Usage => ({
  kind: 'Usage',
  ...usage,
});

/** @param orders in this hour */
export function usageOf(world: World, orders: number, random: Random): readonly Usage[] {
  return [...instances(world), ...storage(world), ...shop(world, orders, random)];
}

function instances({ web, catalogue, reports, test }: World): Usage[] {
  const box = (code: string, type: string, resource: string) => {
    const usageType = `${code}-BoxUsage:${type}`;
    const rate = prices.INSTANCE_HOUR[usageType];
    if (rate === undefined) throw new RangeError(`${usageType} has no price.`);
    const rest = { product: 'AmazonEC2', operation: 'RunInstances', unit: 'Hrs', amount: 1 };
    return made({ type: usageType, resource, rate, ...rest });
  };
  const own = ({ instance, type }: Machine) => box('EUC1', type, instance.id);
  const running = ({ instance }: Machine) => instance.state === 'running';
  return [
    ...web.map((one) => ({ ...own(one), kind: 'DiscountedUsage', rate: 0 })),
    ...[...catalogue, reports].filter(running).map(own),
    ...test.instances
      .filter(({ state }) => state === 'running')
      .map(({ id, type }) => box('USE2', type, id)),
  ];
}

function storage(world: World): Usage[] {
  const { web, catalogue, reports, test, testVolumes, testSnapshots } = world;
  const rest = { product: 'AmazonEC2', unit: 'GB-Mo' };
  const volume = (code: string, resource: string, gigabytes: number) =>
    made({
      type: `${code}-EBS:VolumeUsage.gp3`,
      operation: 'CreateVolume-Gp3',
      resource,
      amount: gigabytes / MONTH_HOURS,
      rate: prices.VOLUME_MONTH[code] ?? 0,
      ...rest,
    });
  const snapshots = (code: string, region: string, gigabytes: number) =>
    made({
      type: `${code}-EBS:SnapshotUsage`,
      operation: 'CreateSnapshot',
      resource: `arn:aws:ec2:${region}:${ACCOUNT_ID}:snapshot/*`,
      amount: gigabytes / MONTH_HOURS,
      rate: prices.SNAPSHOT_MONTH[code] ?? 0,
      ...rest,
    });
  return [
    ...[...web, ...catalogue, reports].map((one) => volume('EUC1', rootVolume(one.instance), 40)),
    ...test.instances
      .filter(({ state }) => state === 'running')
      .map((one) => volume('USE2', rootVolume(one), 8)),
    ...testVolumes.map(({ id, gigabytes }) => volume('USE2', id, gigabytes)),
    snapshots('EUC1', REGION, 800),
    ...(testSnapshots > 0 ? [snapshots('USE2', TEST_REGION, testSnapshots)] : []),
  ];
}

function shop({ database }: World, orders: number, random: Random): Usage[] {
  const nat = arn('ec2', `natgateway/nat-${OWN.random.fork('nat').string('0123456789abcdef', 17)}`);
  const noisy = (amount: number) => amount * (1 + random.int(-20, 20) / 1000);
  return [
    made({ type: 'EUC1-Multi-AZUsage:db.r6g.2xl', product: 'AmazonRDS', operation: 'CreateDBInstance:0002', resource: database.arn, unit: 'Hrs', amount: 1, rate: prices.DATABASE_HOUR }),
    made({ type: 'EUC1-RDS:Multi-AZ-GP3-Storage', product: 'AmazonRDS', operation: 'CreateDBInstance:0002', resource: database.arn, unit: 'GB-Mo', amount: 500 / MONTH_HOURS, rate: prices.DATABASE_STORAGE_MONTH }),
    made({ type: 'EUC1-NatGateway-Hours', product: 'AmazonEC2', operation: 'NatGateway', resource: nat, unit: 'Hrs', amount: 1, rate: prices.NAT_HOUR }),
    made({ type: 'EUC1-NatGateway-Bytes', product: 'AmazonEC2', operation: 'NatGateway', resource: nat, unit: 'GB', amount: noisy(orders * FETCHED_AN_ORDER), rate: prices.NAT_GIGABYTE }),
    made({ type: 'EUC1-LoadBalancerUsage', product: 'AWSELB', operation: 'LoadBalancing:Application', resource: arn('elasticloadbalancing', 'loadbalancer/app/shop/3c9d51ab7720fe46'), unit: 'Hrs', amount: 1, rate: prices.BALANCER_HOUR }),
    made({ type: 'EUC1-DataTransfer-Out-Bytes', product: 'AWSELB', operation: 'LoadBalancing-PublicIP-Out', resource: arn('elasticloadbalancing', 'loadbalancer/app/shop/3c9d51ab7720fe46'), unit: 'GB', amount: noisy(orders * GIGABYTES_AN_ORDER), rate: prices.TRANSFER_GIGABYTE }),
    made({ type: 'EUC1-TimedStorage-ByteHrs', product: 'AmazonS3', operation: 'StandardStorage', resource: 'brockfeld-product-images', unit: 'GB-Mo', amount: 2100 / MONTH_HOURS, rate: prices.STORAGE_MONTH }),
  ];
} // prettier-ignore

/** Orders in the hour: more every day, fewer at the weekend, few at night. */
export function ordersAt(time: number, start: number, random: Random): number {
  const day = Math.floor(time / DAY);
  const weekend = [0, 6].includes(new Date(time).getUTCDay()) ? 0.8 : 1;
  const growth = 1 + (0.024 * (day * DAY - start)) / DAY;
  const hour = Math.floor((time % DAY) / HOUR);
  const share = hour < 5 ? 0.15 : hour < 8 ? 0.8 : hour < 20 ? 1.4 : 1;
  return Math.round(320 * growth * weekend * share * (1 + random.int(-60, 60) / 1000));
}
