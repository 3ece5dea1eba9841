/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
import type { Context } from '../context';
import { type Token, tokensOf } from './pattern';

/** `${key}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for the characters themselves. */
const VARIABLE = /\$\{([^{}]*)\}/g;
const SPECIAL = new Set(['*', '?', '$']);
const WITH_DEFAULT = /^\s*([^,']+?)\s*,\s*'([^']*)'\s*$/;

export interface VariableUse {
  /** The key, or the special character. */
  readonly name: string;
  readonly special: boolean;
  readonly fallback?: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** The variables of a text, in order. */
export function variablesOf(text: string): VariableUse[] {
  return [...text.matchAll(VARIABLE)].map((match) => {
    const inner = match[1] ?? '';
    const [, key, fallback] = WITH_DEFAULT.exec(inner) ?? [];
    const name = key ?? inner;
    return {
      name,
      special: SPECIAL.has(name),
      ...(fallback !== undefined && { fallback }),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

export type Resolved =
  | {
      readonly ok: true;
      /** With every variable's value in its place. */
      readonly text: string;
      /** The same for matching: wildcards of the policy are wild, those of a value are not. */
      readonly tokens: readonly Token[];
    }
  /** A key that the request does not have, or has several values of. */
  | { readonly ok: false; readonly missing: string };

/**
 * Puts the request's values in the place of variables.
 * @param context absent where the policy's version or operator knows no variables
 */
export function resolve(text: string, context: Context | undefined): Resolved {
  if (!context) return { ok: true, text, tokens: tokensOf(text) };
  const tokens: Token[] = [];
  let resolved = '';
  let at = 0;
  const plain = (end: number) => {
    tokens.push(...tokensOf(text.slice(at, end)));
    resolved += text.slice(at, end);
  };
  for (const use of variablesOf(text)) {
    plain(use.start);
    const value = use.special ? use.name : (context.single(use.name) ?? use.fallback);
    if (value === undefined) return { ok: false, missing: use.name };
    tokens.push(...value);
    resolved += value;
    at = use.end;
  }
  plain(text.length);
  return { ok: true, text: resolved, tokens };
}
