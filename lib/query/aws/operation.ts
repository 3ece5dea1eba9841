/** What an operation of the command line is; each is one file, and a line in its service's list. */
import type { Account } from './account';
import type { Input } from './input';
import type { Outside } from './outside';

export interface Parameter {
  /** As it is typed, without `--`. */
  readonly name: string;
  /** `structures` are lists of shorthand: `Key=a,Value=b`. */
  readonly type:
    'string' | 'integer' | 'timestamp' | 'boolean' | 'list' | 'structures' | 'string-append';
  readonly required?: boolean;
  /** The API's name of the member, where a message says it: `logGroupName`. */
  readonly member?: string;
  /** Least value of an integer, least length of a text, as the client checks it. */
  readonly min?: number;
  readonly choices?: readonly string[];
  readonly what: string;
}

/** How the command line pages through an operation's results. */
export interface Pages {
  /** Members that the pages are joined in; the first is counted. */
  readonly results: readonly [string, ...string[]];
  /** The service's own token as a parameter of the command line, and in its answer. */
  readonly token: { readonly input: string; readonly output: string };
  /** The service's own limit, which `--page-size` sets. */
  readonly limit?: string;
}

export type Answer = Readonly<Record<string, unknown>>;

export interface Context {
  readonly account: Account;
  readonly region: string;
  readonly outside: Outside;
}

interface Named {
  /** As it is typed: `filter-log-events`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
}
/** An operation of a service's API. */
export interface ApiOperation extends Named {
  readonly kind: 'api';
  /** The API's own name: `FilterLogEvents`. */
  readonly api: string;
  readonly pages?: Pages;
  call(input: Input, context: Context): Answer | Promise<Answer>;
}
/** A command that the CLI has beside the API's operations; it prints by itself. */
export interface CustomOperation extends Named {
  readonly kind: 'custom';
  /** Names of what stands without a flag, as usage errors say them. */
  readonly operands: readonly {
    readonly name: string;
    readonly count: 'one' | 'optional' | 'two';
  }[];
  run(input: Input, context: Context): number | Promise<number>;
}
export type Operation = ApiOperation | CustomOperation;

export interface Service {
  readonly name: string;
  readonly summary: string;
  /** False where the service is the same from every Region. */
  readonly regional: boolean;
  /** What the service's errors of a refused call begin with. */
  readonly denied: string;
  readonly operations: readonly Operation[];
}
