/**
 * POSIX wants the longest of the leftmost matches, where JavaScript takes the first alternative that
 * fits: `a|ab` on `abc` is `ab` to grep, sed and awk. A pattern with alternatives is tried once for
 * each choice of them, and the longest match is taken. Alternatives within a repetition are not.
 */

/** More choices than this are left to JavaScript's own order. */
const MOST = 32;

/** The starts of the branches of each alternation that is not repeated. */
function alternations(source: string): number[][] {
  const found: number[][] = [];
  const open: { readonly starts: number[]; readonly looks: boolean }[] = [
    { starts: [0], looks: false },
  ];
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (char === '\\') i++;
    else if (char === '[') {
      for (i++; i < source.length && source[i] !== ']'; i++) if (source[i] === '\\') i++;
    } else if (char === '(') {
      const head = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(i))![0];
      // What looks around takes nothing: its alternatives are of no length.
      const looks = /[=!]$/.test(head) || /^\(\?<[=!]/.test(source.slice(i + head.length));
      open.push({ starts: [i + head.length], looks: looks || open.at(-1)!.looks });
      i += head.length - 1;
    } else if (char === '|') open.at(-1)!.starts.push(i + 1);
    else if (char === ')' && open.length > 1) {
      const { starts, looks } = open.pop()!;
      const repeated = /[*+?{]/.test(source[i + 1] ?? '');
      if (starts.length > 1 && !looks && !repeated) found.push(starts);
    }
  }
  const { starts } = open[0]!;
  return starts.length > 1 ? [...found, starts] : found;
}

/** The pattern once for each choice, with all other branches closed. */
function variants(source: string): string[] {
  const groups = alternations(source);
  if (groups.length === 0) return [];
  if (groups.reduce((product, starts) => product * starts.length, 1) > MOST) return [];
  let choices: ReadonlySet<number>[] = [new Set()];
  for (const starts of groups) {
    choices = choices.flatMap((closed) =>
      starts.map((chosen) => new Set([...closed, ...starts.filter((each) => each !== chosen)])),
    );
  }
  return choices.map((closed) => {
    const places = [...closed].sort((a, b) => b - a);
    return places.reduce((text, at) => `${text.slice(0, at)}(?!)${text.slice(at)}`, source);
  });
}

const known = new Map<string, readonly RegExp[]>();

/** The choices of a pattern, compiled once: `matchAll` makes a copy of the pattern for each line. */
function choicesOf(source: string, flags: string): readonly RegExp[] {
  const key = `${flags}/${source}`;
  let choices = known.get(key);
  if (!choices) {
    choices = variants(source).map((each) => new RegExp(each, `${flags.replace(/[gy]/g, '')}y`));
    if (known.size > 200) known.clear();
    known.set(key, choices);
  }
  return choices;
}

class LongestRegExp extends RegExp {
  private readonly choices: readonly RegExp[];

  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags);
    this.choices = choicesOf(this.source, this.flags);
  }

  override exec(text: string): RegExpExecArray | null {
    let best = super.exec(text);
    if (!best) return null;
    const { index } = best;
    for (const choice of this.choices) {
      choice.lastIndex = index;
      const match = choice.exec(text);
      if (match && match[0].length > best[0].length) best = match;
    }
    if (this.global) this.lastIndex = index + best[0].length;
    return best;
  }
  /** Whether there is a match does not hang on how long it is. */
  override test(text: string): boolean {
    return super.exec(text) !== null;
  }
}

export function longestRegExp(source: string, flags: string): RegExp {
  if (!source.includes('|') || choicesOf(source, flags).length === 0) {
    return new RegExp(source, flags);
  }
  return new LongestRegExp(source, flags);
}
