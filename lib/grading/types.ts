/**
 * Grading decides and explains, as data; the words around it are the page's. Parsing is public (the
 * answer field shows what it understood before anything is sent); keys are the server's.
 */
import type { z } from 'zod';
import type { Decision, ElementResult } from '@/lib/iam/evaluate/types';
import type { AlarmState } from '@/lib/query/logs/alarm/types';
import type { Language } from '@/lib/query/types';

/** What a person's input was understood as, or why it cannot be of the asked kind. */
export type Parsed<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** The understood value in one unambiguous form: `09:15:00 UTC on 31 March 2024`. */
      readonly echo: string;
      /** Said beside the echo where something was assumed: `No zone given: read as UTC.` */
      readonly assumed?: string;
    }
  | {
      readonly ok: false;
      /** What it is instead, and what the field takes. Such an input costs no attempt. */
      readonly note: string;
    };

/** One kind of question; one file each in `lib/grading/kinds`, and an entry in the registry. */
export interface Kind<Id extends string, Config, Key, Value> {
  readonly id: Id;
  /** The longest input that is looked at, in UTF-16 units; `MAX_INPUT` where absent. */
  readonly maxInput?: number;
  /** What a question of this kind may set (`options` of a choice, `noun` of a text). */
  readonly config: z.ZodType<Config>;
  /** The server-only key. */
  readonly key: z.ZodType<Key>;
  /** Pure; the same in the browser, on the server and on the command line. */
  parse(input: string, config: Config): Parsed<Value>;
  /** True where the value is right in substance. */
  matches(value: Value, key: Key, config: Config): boolean;
  /** Why a value does not match, as data, for a kind that can tell. */
  explain?(value: Value, key: Key, config: Config): Failure | undefined;
  /** What is wrong with a key beside its shape; nothing where all is well. */
  flaw?(key: Key, config: Config): string | undefined;
  /** Of an answer made of items: whether each is right, by its id; what the notes stand beside. */
  parts?(value: Value, key: Key, config: Config): ReadonlyMap<string, boolean>;
  /** A key as an input, where it is more than a word, a number or a list of words. */
  asInput?(key: Key): string;
  /** A key in words, for an answer that is shown; as an input where absent. */
  shown?(key: Key, config: Config): string;
}

/** The verdict on one answer. */
export type Verdict =
  | { readonly verdict: 'not-of-kind'; readonly note: string }
  | { readonly verdict: 'right'; readonly echo: string }
  | {
      readonly verdict: 'wrong';
      readonly echo: string;
      /** What this answer confuses, where it is one that was foreseen. */
      readonly because?: string;
      /** What goes wrong first, of a kind that can tell. */
      readonly fails?: Failure;
      /** A query that shows it. */
      readonly see?: { readonly language: Language; readonly query: string };
    };

export type Failure =
  | PolicyFailure
  | FilterFailure
  | AlarmFailure
  | ChoiceFailure
  | OrderFailure
  | MatchFailure
  | FieldFailure
  | ParsonsFailure
  | ResultFailure;

/** Of several options: all that were chosen apply, but they are not all that do. */
interface ChoiceFailure {
  readonly of: 'choice';
}

/** Two neighbours the wrong way round, as the question words them. */
interface Inversion {
  /** Stands before the other, and has to come after it. */
  readonly before: string;
  readonly after: string;
}

/** Items that stand in the wrong order. */
export interface OrderFailure {
  readonly of: 'order';
  readonly total: number;
  /** What has to be moved, at the least. */
  readonly out: readonly string[];
  readonly first: Inversion;
}

/** Pairs that are none. */
export interface MatchFailure {
  readonly of: 'match';
  readonly total: number;
  readonly wrong: readonly { readonly left: string; readonly right: string }[];
}

/** Another field of the record than the one asked for. */
export interface FieldFailure {
  readonly of: 'field';
  readonly path: string;
  /** Its value as JSON, cut where it is long. */
  readonly holds: string;
  /** It holds the field asked for, is inside of it, or happens to have the same value in this record. */
  readonly relation?: 'around' | 'within' | 'same-value';
}

/** Stages of a pipeline that are too many, too few, or in the wrong order. */
export interface ParsonsFailure {
  readonly of: 'parsons';
  /** Distractors that were used. */
  readonly extra: readonly string[];
  /** How many stages are not used and needed. */
  readonly missing: number;
  readonly first?: Inversion;
}

/** A query's result that is not the one wanted. Rows are counted as often as they are there. */
export type ResultFailure = { readonly of: 'result' } & (
  | { readonly what: 'empty' }
  /** The number of columns differs. */
  | { readonly what: 'columns'; readonly given: number; readonly wanted: number }
  | { readonly what: 'column-order' }
  /** All columns but this one, from 1, are right. */
  | { readonly what: 'column'; readonly column: number; readonly name?: string }
  /** The rows are right, their order is not: the first that is out of order, from 1. */
  | { readonly what: 'order'; readonly row: number; readonly cells: readonly string[] }
  /** Every row is one of those wanted, but not as often. */
  | {
      readonly what: 'duplicates';
      readonly cells: readonly string[];
      readonly given: number;
      readonly wanted: number;
    }
  | {
      readonly what: 'rows';
      readonly right: number;
      readonly missing: number;
      readonly extra: number;
      /** One that is not wanted. */
      readonly anExtra?: readonly string[];
      /** One that is wanted, where some are there already. */
      readonly aMissing?: readonly string[];
    }
);

/** Events that a filter pattern does not tell apart from others. */
export interface FilterFailure {
  readonly of: 'filter';
  /** The events, as the question names them. */
  readonly events: string;
  /** What was wanted. */
  readonly matches: boolean;
  /** How many go the wrong way, of how many. */
  readonly wrong: number;
  readonly total: number;
  /** A few of them. */
  readonly examples: readonly {
    readonly eventName: string;
    readonly errorCode?: string;
    /** UTC, ISO 8601. */
    readonly eventTime: string;
    readonly from: string;
  }[];
  /** What such a pattern confuses. */
  readonly because?: string;
}

/** The first time at which an alarm rings for nothing, or does not ring. Times are UTC, ISO 8601. */
export type AlarmFailure = { readonly of: 'alarm' } & (
  | {
      readonly what: 'false';
      readonly at: string;
      /** In CloudWatch's words. */
      readonly reason: string;
      /** How many more false alarms there are. */
      readonly more: number;
    }
  | {
      readonly what: 'silent';
      /** When it should have rung, and by when. */
      readonly from: string;
      readonly by: string;
      /** The state that it was in all the time. */
      readonly state: AlarmState;
      /** When it rang at last. */
      readonly late?: string;
    }
);

/** A request that a policy lets go the wrong way, and why. */
export interface PolicyFailure {
  /** As the question names it. */
  readonly request: string;
  readonly action: string;
  readonly resource: string;
  /** What was wanted. */
  readonly passes: boolean;
  readonly result: Decision['result'];
  readonly decidedBy: Decision['decidedBy'];
  readonly level?: string;
  /** AWS's own words for the refusal. */
  readonly message?: string;
  /** The statement to look at first. */
  readonly statement?: {
    readonly policy: string;
    /** It is of the learner's own policy. */
    readonly own: boolean;
    /** From 1. */
    readonly number: number;
    readonly sid?: string;
    readonly effect: 'Allow' | 'Deny';
    /** The elements that did not match. */
    readonly differs: readonly ElementResult['element'][];
  };
  /** What such a policy confuses. */
  readonly because?: string;
}
