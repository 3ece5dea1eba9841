/** The service's own check of a limit. */
import { ServiceError } from '../failure';
import type { Input } from '../input';

/** @throws ServiceError where the limit is above what the service takes */
export function limitOf(input: Input, name: string, most: number, otherwise = most): number {
  const limit = input.number(name) ?? otherwise;
  if (limit <= most) return limit;
  throw new ServiceError(
    'InvalidParameterException',
    `1 validation error detected: Value '${limit}' at '${name}' failed to satisfy constraint: Member must have value less than or equal to ${most}`,
  );
}

/** @throws ServiceError where the token is none of this service's */
export function offsetOf(token: string | undefined, prefix: string): number {
  if (token === undefined) return 0;
  const offset = token.startsWith(`${prefix}/`) ? Number(token.slice(prefix.length + 1)) : NaN;
  if (Number.isInteger(offset) && offset >= 0) return offset;
  throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
}
