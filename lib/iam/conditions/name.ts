/** The name of an operator as a policy writes it: `ForAllValues:StringLikeIfExists`. */
import type { Operator } from './operators/types';
import { BY_NAME } from './registry';

export interface ConditionOperator {
  /** As written. */
  readonly name: string;
  /** Nothing for Null. */
  readonly compare?: Operator;
  readonly ifExists: boolean;
  readonly set?: 'ForAllValues' | 'ForAnyValue';
}

const FORM = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/i;

/** Nothing where there is no such operator. Null takes neither a qualifier nor IfExists. */
export function operatorOf(name: string): ConditionOperator | undefined {
  const [, set, base = '', ifExists] = FORM.exec(name) ?? [];
  const qualifier = set?.toLowerCase() === 'forallvalues' ? 'ForAllValues' : 'ForAnyValue';
  const bare = base.toLowerCase();
  if (bare === 'null')
    return set === undefined && ifExists === undefined ? { name, ifExists: false } : undefined;
  const compare = BY_NAME.get(bare);
  return (
    compare && {
      name,
      compare,
      ifExists: ifExists !== undefined,
      ...(set !== undefined && { set: qualifier }),
    }
  );
}
