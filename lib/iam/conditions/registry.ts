/** Every condition operator but Null, which looks at the key alone. A new one is a file and a line. */
import { stringEquals } from './operators/string-equals';
import { stringNotEquals } from './operators/string-not-equals';
import { stringEqualsIgnoreCase } from './operators/string-equals-ignore-case';
import { stringNotEqualsIgnoreCase } from './operators/string-not-equals-ignore-case';
import { stringLike } from './operators/string-like';
import { stringNotLike } from './operators/string-not-like';
import { numericEquals } from './operators/numeric-equals';
import { numericNotEquals } from './operators/numeric-not-equals';
import { numericLessThan } from './operators/numeric-less-than';
import { numericLessThanEquals } from './operators/numeric-less-than-equals';
import { numericGreaterThan } from './operators/numeric-greater-than';
import { numericGreaterThanEquals } from './operators/numeric-greater-than-equals';
import { dateEquals } from './operators/date-equals';
import { dateNotEquals } from './operators/date-not-equals';
import { dateLessThan } from './operators/date-less-than';
import { dateLessThanEquals } from './operators/date-less-than-equals';
import { dateGreaterThan } from './operators/date-greater-than';
import { dateGreaterThanEquals } from './operators/date-greater-than-equals';
import { bool } from './operators/bool';
import { binaryEquals } from './operators/binary-equals';
import { ipAddress } from './operators/ip-address';
import { notIpAddress } from './operators/not-ip-address';
import { arnEquals } from './operators/arn-equals';
import { arnNotEquals } from './operators/arn-not-equals';
import { arnLike } from './operators/arn-like';
import { arnNotLike } from './operators/arn-not-like';
import type { Operator } from './operators/types';

const OPERATORS: readonly Operator[] = [
  stringEquals,
  stringNotEquals,
  stringEqualsIgnoreCase,
  stringNotEqualsIgnoreCase,
  stringLike,
  stringNotLike,
  numericEquals,
  numericNotEquals,
  numericLessThan,
  numericLessThanEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  dateEquals,
  dateNotEquals,
  dateLessThan,
  dateLessThanEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  bool,
  binaryEquals,
  ipAddress,
  notIpAddress,
  arnEquals,
  arnNotEquals,
  arnLike,
  arnNotLike,
];

/** By name in lower case: the names of operators are compared without their case. */
export const BY_NAME: ReadonlyMap<string, Operator> = new Map(
  OPERATORS.map((operator) => [operator.name.toLowerCase(), operator]),
);
export const OPERATOR_NAMES: readonly string[] = [...OPERATORS.map(({ name }) => name), 'Null'];
