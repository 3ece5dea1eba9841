/** Finding log groups and streams for an operation, with the service's own errors. */
import { ServiceError } from '../failure';
import type { Context } from '../operation';
import type { LogGroup } from '../../types';

const ARN = /^arn:aws:logs:[\w-]*:\d{12}:log-group:([^:]+)(?::\*)?$/;

/** A name, or an ARN where the parameter takes one. */
export const groupName = (identifier: string): string => ARN.exec(identifier)?.[1] ?? identifier;

/** The log groups that the Region has. */
export const groupsOf = ({ account, region }: Context): readonly LogGroup[] =>
  region === account.cloud.region ? account.logGroups : [];

/** The metric filters that the Region has, as DescribeMetricFilters gives them. */
export const metricFiltersOf = ({ account, region }: Context) =>
  region === account.cloud.region ? account.cloud.metricFilters : [];

/** @throws ServiceError where there is no such group */
export function groupNamed(context: Context, identifier: string): LogGroup {
  const name = groupName(identifier);
  const found = groupsOf(context).find((group) => group.name === name);
  if (found) return found;
  const elsewhere = context.region !== context.account.cloud.region;
  throw new ServiceError(
    'ResourceNotFoundException',
    'The specified log group does not exist.',
    elsewhere
      ? `The log groups of this account are in ${context.account.cloud.region}.`
      : '`aws logs describe-log-groups` lists those there are.',
  );
}

/** `aws:logs:…:log-group:NAME`. */
export const groupArn = ({ account, region }: Context, name: string): string =>
  account.arn('logs', `log-group:${name}`, region);

/** @throws ServiceError where there is no such parameter to go by */
export function groupOf(
  context: Context,
  input: { text(name: string): string | undefined },
): LogGroup {
  const name = input.text('log-group-name');
  const identifier = input.text('log-group-identifier');
  if ((name === undefined) === (identifier === undefined)) {
    throw new ServiceError(
      'InvalidParameterException',
      'Exactly one of logGroupName or logGroupIdentifier must be specified.',
      'Say which log group: --log-group-name NAME.',
    );
  }
  return groupNamed(context, name ?? identifier ?? '');
}
