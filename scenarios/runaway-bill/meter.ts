/**
 * Counts what is used, and hands it in a day later: the nightly job of finance writes each line item of the
 * Cost and Usage Report into a log, and beside it the CPU of each instance. Cost data come late.
 */
import { DAY, HOUR, isoSeconds, MINUTE } from '@/lib/simulate/clock';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import { COST_LOG, CPU_LOG, ORDERS_LOG, REGION, SAVINGS_PLAN_ARN, TEST_REGION } from './cast';
import type { World } from './cast';
import { CODES, RESERVED_FEE } from './prices';
import { ordersAt, usageOf, type Usage } from './usage';

const QUARTER = 15 * MINUTE;
/** From the end of the day: when the export has it, and when the metrics are read. */
const COST_LATE = [10 * HOUR, 12 * HOUR] as const;
const CPU_LATE = 6 * HOUR;
const RESERVED_ON = '2026-11-01T00:00:00Z';

interface Cpu {
  readonly region: string;
  readonly id: string;
  sum: number;
  count: number;
  maximum: number;
}

export function meter(sim: Simulation, world: World): void {
  const random = sim.random('meter');
  const usage = new Map<string, Usage & { amount: number }>();
  const cpu = new Map<string, Cpu>();
  let orders = 0;
  sim.every(
    QUARTER,
    () => {
      // The quarter of an hour that begins now; its orders are those of the hour.
      if (sim.now % HOUR === 0) orders = ordersAt(sim.now, sim.start, random);
      for (const one of withSavingsPlan(usageOf(world, orders, random), world.commitment)) {
        const key = [one.kind, one.type, one.resource, one.operation].join(' ');
        const known = usage.get(key);
        if (known) usage.set(key, { ...known, amount: known.amount + one.amount / 4 });
        else usage.set(key, { ...one, amount: one.amount / 4 });
      }
      measure(cpu, world, sim.now, random);
      if (sim.now % HOUR === 45 * MINUTE) orderLine(sim, orders);
      if (sim.now % DAY === DAY - QUARTER) {
        handIn(sim, [...usage.values()], [...cpu.values()], random);
        usage.clear();
        cpu.clear();
      }
    },
    { from: sim.now },
  );
}

/**
 * With a Savings Plan the price of the hours that it covers is taken back, line for line, and the commitment is
 * charged whether it is used or not. This one is large enough for all of them.
 * https://docs.aws.amazon.com/cur/latest/userguide/cur-sp.html
 */
function withSavingsPlan(all: readonly Usage[], commitment: number): readonly Usage[] {
  if (commitment === 0) return all;
  const covered = all.filter(({ type, kind }) => kind === 'Usage' && type.includes('BoxUsage'));
  const fee: Usage = {
    kind: 'SavingsPlanRecurringFee',
    type: 'ComputeSP:1yrNoUpfront',
    product: 'ComputeSavingsPlans',
    operation: '',
    resource: SAVINGS_PLAN_ARN,
    unit: 'Hrs',
    amount: 1,
    rate: commitment,
  };
  return [
    ...all.map((one) => (covered.includes(one) ? { ...one, kind: 'SavingsPlanCoveredUsage' } : one)),
    ...covered.map((one) => ({ ...one, kind: 'SavingsPlanNegation', rate: -one.rate })),
    fee,
  ];
} // prettier-ignore

const busyHours = (time: number) => {
  const hour = (time % DAY) / HOUR;
  return hour < 5 ? 0.4 : hour < 20 ? 1.2 : 1;
};
/** How much work one CPU of the type does, in those of an m5.large. */
const SIZE: Readonly<Record<string, number>> = {
  'm5.large': 1,
  'm5.xlarge': 2,
  'm5.2xlarge': 4,
  'm5.4xlarge': 8,
};

function measure(cpu: Map<string, Cpu>, world: World, time: number, random: Random): void {
  const add = (region: string, id: string, percent: number) => {
    const value = Math.min(100, Math.max(0.2, percent * (1 + random.int(-150, 150) / 1000)));
    const known = cpu.get(id) ?? { region, id, sum: 0, count: 0, maximum: 0 };
    known.sum += value;
    known.count += 1;
    known.maximum = Math.max(known.maximum, value);
    cpu.set(id, known);
  };
  const { testing } = world;
  const load = busyHours(time);
  for (const { instance } of world.web) add(REGION, instance.id, 38 * load);
  for (const { instance, type } of world.catalogue)
    if (instance.state === 'running') add(REGION, instance.id, (24 * load) / (SIZE[type] ?? 1));
  add(REGION, world.reports.instance.id, 9 * load);
  const tested = time >= testing.from && time < testing.until;
  for (const { id, state } of world.test.instances)
    if (state === 'running') add(TEST_REGION, id, tested ? 78 : 0.9);
}

function handIn(
  sim: Simulation,
  usage: readonly Usage[],
  cpu: readonly Cpu[],
  random: Random,
): void {
  const midnight = sim.now + QUARTER;
  const day = isoSeconds(midnight - DAY);
  const delivered = midnight + random.int(COST_LATE[0], COST_LATE[1]);
  const write = (stream: typeof COST_LOG, at: number, row: object) =>
    sim.log(stream, JSON.stringify(row), { time: at, lag: at - sim.now + 400 });
  const lines = day === RESERVED_ON ? [...usage, FEE] : usage;
  lines.forEach((one, at) => write(COST_LOG, delivered + at, lineItem(day, one)));
  cpu.forEach(({ region, id, sum, count, maximum }, at) =>
    write(CPU_LOG, midnight + CPU_LATE + at, {
      day,
      region,
      instance_id: id,
      average: rounded(sum / count, 2),
      maximum: rounded(maximum, 2),
    }),
  );
}

const FEE: Usage = {
  kind: 'Fee',
  type: 'EUC1-HeavyUsage:m5.large',
  product: 'AmazonEC2',
  operation: 'RunInstances',
  resource: '',
  unit: 'Quantity',
  amount: 4,
  rate: RESERVED_FEE,
};

function lineItem(day: string, { kind, type, product, operation, resource, ...rest }: Usage) {
  const amount = rounded(rest.amount, 6);
  const region = Object.entries(CODES).find(([, code]) => type.startsWith(`${code}-`))?.[0];
  return {
    line_item_usage_start_date: day,
    line_item_line_item_type: kind,
    line_item_product_code: product,
    line_item_usage_type: type,
    line_item_operation: operation,
    line_item_resource_id: resource,
    line_item_usage_amount: amount,
    pricing_unit: rest.unit,
    line_item_unblended_rate: rounded(rest.rate, 6),
    line_item_unblended_cost: rounded(amount * rest.rate, 6),
    product_region_code: region ?? 'global',
  };
}

function orderLine(sim: Simulation, orders: number): void {
  const hour = isoSeconds(sim.now - (sim.now % HOUR));
  const at = sim.now + QUARTER - 1;
  sim.log(ORDERS_LOG, JSON.stringify({ hour, orders }), { time: at, lag: at - sim.now + 400 });
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
