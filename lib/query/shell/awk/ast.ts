/** The tree of an awk program. Places are offsets into the program's text. */

export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string; readonly at: number }
  | { readonly type: 'regex'; readonly source: string; readonly at: number }
  | Target
  /** `(a, b)`: only before `in`, and as what `print` prints. */
  | { readonly type: 'group'; readonly list: readonly Expression[] }
  | { readonly type: 'unary'; readonly operator: '-' | '+' | '!'; readonly operand: Expression }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly type: 'match';
      readonly negated: boolean;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: 'logical';
      readonly operator: '&&' | '||';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly else: Expression;
    }
  | {
      readonly type: 'assign';
      readonly operator: '' | Arithmetic;
      readonly target: Target;
      readonly value: Expression;
      readonly at: number;
    }
  | {
      readonly type: 'step';
      readonly by: 1 | -1;
      readonly prefix: boolean;
      readonly target: Target;
    }
  | { readonly type: 'in'; readonly key: readonly Expression[]; readonly array: string }
  | {
      readonly type: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      readonly at: number;
      readonly builtin: boolean;
    }
  | {
      readonly type: 'getline';
      readonly from: 'main' | 'file' | 'command';
      readonly source: Expression | undefined;
      readonly target: Target | undefined;
    };

/** What can be assigned to. */
export type Target =
  | { readonly type: 'name'; readonly name: string; readonly at: number }
  | { readonly type: 'field'; readonly index: Expression; readonly at: number }
  | {
      readonly type: 'element';
      readonly array: string;
      readonly key: readonly Expression[];
      readonly at: number;
    };

export type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^';
export type Comparison = '<' | '<=' | '==' | '!=' | '>' | '>=';
export type BinaryOperator = Arithmetic | Comparison | 'concat';

export interface Redirect {
  readonly kind: '>' | '>>' | '|';
  readonly to: Expression;
}

export type Statement =
  | { readonly type: 'block'; readonly body: readonly Statement[] }
  | { readonly type: 'expression'; readonly expression: Expression }
  | {
      readonly type: 'print' | 'printf';
      readonly args: readonly Expression[];
      readonly redirect: Redirect | undefined;
      readonly at: number;
    }
  | {
      readonly type: 'if';
      readonly test: Expression;
      readonly then: Statement;
      readonly else: Statement | undefined;
    }
  | { readonly type: 'while'; readonly test: Expression; readonly body: Statement }
  | { readonly type: 'do'; readonly test: Expression; readonly body: Statement }
  | {
      readonly type: 'for';
      readonly initial: Statement | undefined;
      readonly test: Expression | undefined;
      readonly update: Statement | undefined;
      readonly body: Statement;
    }
  | {
      readonly type: 'forIn';
      readonly name: string;
      readonly array: string;
      readonly body: Statement;
    }
  | {
      readonly type: 'switch';
      readonly value: Expression;
      readonly cases: readonly {
        readonly test: Expression | undefined;
        readonly body: Statement;
      }[];
    }
  | { readonly type: 'break' | 'continue' | 'next' | 'nextfile' }
  | { readonly type: 'exit' | 'return'; readonly value: Expression | undefined }
  /** Without a key: all elements. */
  | {
      readonly type: 'delete';
      readonly array: string;
      readonly key: readonly Expression[] | undefined;
    };

export interface Rule {
  readonly pattern:
    | { readonly kind: 'BEGIN' | 'END' | 'BEGINFILE' | 'ENDFILE' | 'always' }
    | { readonly kind: 'expression'; readonly test: Expression }
    | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression };
  /** Undefined: print the record. */
  readonly action: Statement | undefined;
}

export interface AwkFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: Statement;
}

export interface Program {
  readonly rules: readonly Rule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
}

/**
 * A program that cannot be read; `at` is the place in its text. gawk points at the place (`caret`),
 * or calls it an `error` or `fatal`.
 */
export class AwkSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly style: 'caret' | 'error' | 'fatal' = 'caret',
  ) {
    super(message);
  }
}
