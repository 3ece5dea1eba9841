/** Databases, functions, trails, identity pools, alarms: what their events name. */
import { uuid } from '../ids';
import type { Role } from '../principal';
import type { Account } from './account';

export interface Database {
  readonly name: string;
  readonly arn: string;
  readonly engine: 'mysql' | 'postgres';
  readonly instanceClass: string;
  readonly region: string;
  /** Connections at the most: `max_connections`. */
  readonly maxConnections: number;
}

export function database(
  account: Account,
  name: string,
  given: Partial<Pick<Database, 'engine' | 'instanceClass' | 'maxConnections' | 'region'>> = {},
): Database {
  const region = given.region ?? account.region;
  return {
    name,
    arn: `arn:aws:rds:${region}:${account.id}:db:${name}`,
    engine: given.engine ?? 'mysql',
    instanceClass: given.instanceClass ?? 'db.t3.medium',
    region,
    maxConnections: given.maxConnections ?? 150,
  };
}

export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  readonly role: Role;
  readonly runtime: string;
  /** Megabytes. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
}

export function lambdaFunction(
  account: Account,
  name: string,
  role: Role,
  given: Partial<Pick<LambdaFunction, 'runtime' | 'memory' | 'timeout'>> = {},
): LambdaFunction {
  return {
    name,
    arn: `arn:aws:lambda:${account.region}:${account.id}:function:${name}`,
    role,
    runtime: given.runtime ?? 'python3.13',
    memory: given.memory ?? 128,
    timeout: given.timeout ?? 3,
  };
}

export interface Trail {
  readonly name: string;
  readonly arn: string;
  readonly bucket: string;
  readonly region: string;
}

export function trail(account: Account, name: string, bucket: string): Trail {
  const { id, region } = account;
  return { name, arn: `arn:aws:cloudtrail:${region}:${id}:trail/${name}`, bucket, region };
}

export interface IdentityPool {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  /** Whether it gives credentials to those who have not signed in. */
  unauthenticated: boolean;
}

export function identityPool(
  account: Account,
  name: string,
  unauthenticated: boolean,
): IdentityPool {
  const { random, region, id: accountId } = account;
  const id = `${region}:${uuid(random.fork(`identity pool/${name}`))}`;
  const arn = `arn:aws:cognito-identity:${region}:${accountId}:identitypool/${id}`;
  return { id, arn, name, unauthenticated };
}

/** A CloudWatch alarm on one metric. */
export interface Alarm {
  readonly name: string;
  readonly namespace: string;
  readonly metric: string;
  readonly statistic: 'Sum' | 'Average' | 'Minimum' | 'Maximum' | 'SampleCount';
  /** Seconds. */
  readonly period: number;
  readonly evaluationPeriods: number;
  readonly threshold: number;
  readonly comparison:
    | 'GreaterThanThreshold'
    | 'GreaterThanOrEqualToThreshold'
    | 'LessThanThreshold'
    | 'LessThanOrEqualToThreshold';
  /** All of the evaluation periods where it is not said. */
  readonly datapointsToAlarm?: number;
  readonly treatMissingData?: 'missing' | 'notBreaching' | 'breaching' | 'ignore';
  readonly dimensions?: Readonly<Record<string, string>>;
  /** ARNs of what it sets off. */
  readonly actions?: readonly string[];
}
