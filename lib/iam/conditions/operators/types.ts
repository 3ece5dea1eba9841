import type { Token } from '../../match/pattern';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export interface Operator {
  readonly name: string;
  readonly family: 'String' | 'Numeric' | 'Date' | 'Boolean' | 'Binary' | 'IP address' | 'ARN';
  /** A negated operator is true where no value of the policy matches, or the key is not there. */
  readonly negated: boolean;
  /** Whether a policy's value is one that this operator can compare; said while a policy is written. */
  accepts(value: string): boolean;
  /** What `accepts` takes, for a message: `a number, such as 10`. */
  readonly takes: string;
  /** Whether a value of the request matches one of the policy, before any negation. */
  matches(value: string, wanted: Wanted): boolean;
}

/** A value of a policy with its variables resolved. */
export interface Wanted {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The operator that is true where another is not. */
export function negation(name: string, of: Operator): Operator {
  return { ...of, name, negated: true };
}
