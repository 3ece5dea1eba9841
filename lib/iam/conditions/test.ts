/**
 * One key of a Condition against a request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
import type { Context } from '../context';
import { resolve } from '../match/variables';
import type { Condition, Policy } from '../policy/types';
import type { Operator, Wanted } from './operators/types';

export interface ConditionResult {
  readonly condition: Condition;
  readonly matched: boolean;
  readonly why: ConditionReason;
  /** The policy's values with their variables resolved. */
  readonly wanted: readonly string[];
  /** The request's values; absent where it does not have the key. */
  readonly found?: readonly string[];
  /** The variable that could not be resolved. */
  readonly variable?: string;
}

export type ConditionReason =
  /** Values were compared. */
  | 'compared'
  /** The request does not have the key, and the operator says what that means. */
  | 'key-missing'
  /** Null looked whether the key is there. */
  | 'existence'
  /** A variable of the policy's values has no value in this request. */
  | 'variable-missing';

/** Families whose values may hold policy variables. */
const WITH_VARIABLES = new Set<Operator['family']>(['String', 'ARN', 'Boolean']);

export function testCondition(
  condition: Condition,
  context: Context,
  version: Policy['version'],
): ConditionResult {
  const { operator, key, values } = condition;
  const found = context.all(key.value);
  const texts = values.map(({ value }) => value);
  const seen = { condition, ...(found && { found }) };
  if (!operator.compare) {
    const matched = texts.some((text) => (text.toLowerCase() === 'true') === !found);
    return { ...seen, matched, why: 'existence', wanted: texts };
  }
  const variables = version === '2012-10-17' && WITH_VARIABLES.has(operator.compare.family);
  const resolved = texts.map((text) => resolve(text, variables ? context : undefined));
  const unresolved = resolved.find((one) => !one.ok);
  // AWS: a variable that cannot be resolved makes the statement invalid, so that it does not apply.
  if (unresolved && !unresolved.ok && (found || !operator.ifExists))
    return {
      ...seen,
      matched: false,
      why: 'variable-missing',
      wanted: texts,
      variable: unresolved.missing,
    };
  const wanted = resolved.filter((one) => one.ok);
  const shown = wanted.map(({ text }) => text);
  if (!found) {
    const matched = operator.ifExists || operator.set === 'ForAllValues' || isTrueWithout(operator);
    return { ...seen, matched, why: 'key-missing', wanted: shown };
  }
  const matched = compareAll(operator.compare, operator.set, found, wanted);
  return { ...seen, matched, why: 'compared', wanted: shown };
}

/** A negated operator is true where the key is missing; ForAnyValue asks for a value all the same. */
const isTrueWithout = ({ compare, set }: Condition['operator']) =>
  compare?.negated === true && set === undefined;

/** Values of the policy are joined by OR, for negated operators by NOR. */
function compareAll(
  operator: Operator,
  set: Condition['operator']['set'],
  found: readonly string[],
  wanted: readonly Wanted[],
): boolean {
  const one = (value: string) =>
    wanted.some((each) => operator.matches(value, each)) !== operator.negated;
  if (set === 'ForAllValues') return found.every(one);
  if (set === 'ForAnyValue') return found.some(one);
  return operator.negated ? found.every(one) : found.some(one);
}
