/** What find's tests are made of. */
import { globRegExp } from '../glob';

export class FindError extends Error {}

/** A place in the tree that find goes through. */
export interface Visited {
  readonly path: string;
  /** The starting point that it is below. */
  readonly start: string;
  readonly name: string;
  readonly kind: 'file' | 'directory';
  readonly bytes: number;
  readonly depth: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** True for a folder that holds nothing, and a file without bytes. */
  readonly empty: boolean;
}

export function glob(pattern: string, ignoreCase: boolean): RegExp {
  const compiled = globRegExp(pattern);
  return ignoreCase ? new RegExp(compiled.source, 'iu') : compiled;
}

/** Emacs' kind of pattern, find's own: `+` and `?` as in extended ones, groups with backslashes. */
export const emacs = (source: string) =>
  source.replace(/\\.|\[[^\]]*\]|[+?]/gs, (part) => (/^[+?]$/.test(part) ? `\\${part}` : part));

const UNITS: Readonly<Record<string, number>> = {
  '': 512,
  b: 512,
  c: 1,
  w: 2,
  k: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
};

/** Sizes are rounded up to whole units. */
export function sizeTest(text: string): (at: Visited) => boolean {
  const found = /^([-+]?)(\d+)([bcwkMG]?)$/.exec(text);
  if (!found) throw new FindError(`Invalid argument \`${text}' to -size`);
  const wanted = Number(found[2]);
  const unit = UNITS[found[3]!]!;
  return (at) => {
    const units = Math.ceil(at.bytes / unit);
    if (found[1] === '+') return units > wanted;
    if (found[1] === '-') return units < wanted;
    return units === wanted;
  };
}
