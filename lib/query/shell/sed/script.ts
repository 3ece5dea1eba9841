/** What a sed script is once it is read: a flat list of commands, with jumps as indexes. */

export type Address =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'step'; readonly first: number; readonly step: number }
  | { readonly kind: 'last' }
  /** An empty pattern is the one that was used last. */
  | { readonly kind: 'regex'; readonly regex: RegExp | undefined }
  /** Second addresses only: so many lines on, or up to the next multiple. */
  | { readonly kind: 'plus' | 'multiple'; readonly count: number };

/** A piece of a replacement: text, a group (0 is the whole match), or a change of case. */
export type Piece = string | number | { readonly change: 'U' | 'L' | 'u' | 'l' | 'E' };

export interface Substitution {
  readonly regex: RegExp | undefined;
  readonly pieces: readonly Piece[];
  readonly global: boolean;
  /** The first match that is replaced. */
  readonly nth: number;
  readonly print: boolean;
  readonly file: string | undefined;
}

export type Action =
  | { readonly name: '{'; end: number }
  | { readonly name: 'b' | 't' | 'T'; readonly label: string; target: number }
  | { readonly name: 'a' | 'i' | 'c'; readonly text: string }
  | { readonly name: 'r' | 'R' | 'w' | 'W'; readonly file: string }
  | { readonly name: 's'; readonly substitution: Substitution }
  | { readonly name: 'y'; readonly map: ReadonlyMap<string, string> }
  | { readonly name: 'q' | 'Q' | 'l' | 'L'; readonly number: number | undefined }
  | { readonly name: Plain };
export type Plain =
  '}' | '=' | 'd' | 'D' | 'F' | 'g' | 'G' | 'h' | 'H' | 'n' | 'N' | 'p' | 'P' | 'x' | 'z';

export interface Command {
  readonly first: Address | undefined;
  readonly second: Address | undefined;
  readonly negated: boolean;
  readonly action: Action;
}

/** A script that cannot be read. `at` is how many characters of the whole script were read by then. */
export class SedError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}
