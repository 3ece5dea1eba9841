/**
 * Matches an expression of a filter pattern in time that grows with the text alone. JavaScript's own
 * engine goes back and tries again: `.*.*.*x` would keep it busy for minutes over one long line. As
 * there are no groups, each alternative is a chain of characters; sets of places in the chains are
 * the states of an automaton that is made while it is used.
 */

export interface Matcher {
  test(text: string): boolean;
}

/** A character of a chain, or an anchor. A `star` may stand any number of times, also none. */
interface Link {
  readonly kind: 'one' | 'star' | 'start' | 'end';
  /** Which ASCII characters it is; the last place stands for all others. */
  readonly set: Uint8Array;
  readonly optional: boolean;
}
interface State {
  readonly places: readonly number[];
  readonly accepts: boolean;
  readonly atStart: boolean;
  /** Whether the text may end here; asked once. */
  endsWell?: boolean;
  readonly next: (State | undefined)[];
}

const CLASSES = 129;
const OTHER = CLASSES - 1;
/** Longer chains, as those of `a{5000}`, are left to JavaScript: they do not go back. */
const MOST_LINKS = 2_000;
/** When there are more states, all are forgotten and made anew. */
const MOST_STATES = 1_000;

/** Undefined where the expression would make too long a chain. */
export function automatonOf(source: string): Matcher | undefined {
  const chains = parse(source);
  const links = chains.flatMap((chain) => [...chain, undefined]);
  return links.length > MOST_LINKS ? undefined : new Automaton(links);
}

/** Places are indexes into the links; undefined is the end of a chain: there it matches. */
class Automaton implements Matcher {
  private readonly begins: readonly number[];
  private states = new Map<string, State>();
  private first: State;

  constructor(private readonly links: readonly (Link | undefined)[]) {
    this.begins = links.flatMap((_, at) => (at === 0 || links[at - 1] === undefined ? [at] : []));
    this.first = this.state(this.begins, true);
  }

  test(text: string): boolean {
    let state = this.first;
    for (let at = 0; at < text.length; at++) {
      if (state.accepts) return true;
      const code = text.charCodeAt(at);
      const kind = code < OTHER ? code : OTHER;
      state = state.next[kind] ?? this.step(state, kind);
    }
    return state.accepts || this.endsWell(state);
  }

  private step(from: State, kind: number): State {
    const places = [...this.begins];
    for (const place of from.places) {
      const link = this.links[place];
      if (!link || link.set[kind] !== 1) continue;
      places.push(link.kind === 'star' ? place : place + 1);
    }
    if (this.states.size > MOST_STATES) {
      this.states = new Map();
      this.first = this.state(this.begins, true);
      return this.state(places, false);
    }
    return (from.next[kind] = this.state(places, false));
  }

  private state(places: readonly number[], atStart: boolean): State {
    const reached = this.reach(places, atStart, false);
    const key = `${atStart ? '^' : ''}${reached.join()}`;
    let state = this.states.get(key);
    if (!state) {
      const accepts = reached.some((place) => this.links[place] === undefined);
      const next: State['next'] = Array<State | undefined>(CLASSES).fill(undefined);
      state = { places: reached, accepts, atStart, next };
      this.states.set(key, state);
    }
    return state;
  }

  private endsWell(state: State): boolean {
    state.endsWell ??= this.reach(state.places, state.atStart, true).some(
      (place) => this.links[place] === undefined,
    );
    return state.endsWell;
  }

  /** The places, and those that are reached from them without a character; in order. */
  private reach(places: readonly number[], atStart: boolean, atEnd: boolean): number[] {
    const reached = new Set<number>();
    for (const place of places) {
      for (let at = place; !reached.has(at); at++) {
        reached.add(at);
        const link = this.links[at];
        const passes =
          link &&
          (link.optional || (link.kind === 'start' && atStart) || (link.kind === 'end' && atEnd));
        if (!passes) break;
      }
    }
    return [...reached].sort((a, b) => a - b);
  }
}

const UNIT =
  /\\(?:x[0-9a-fA-F]{2}|.)|\[\^?(?:\\(?:x[0-9a-fA-F]{2}|.)|[^\]\\])*\]|[*+?]\??|\{(?:\d+(?:,\d*)?|,\d+)\}\??|[^]/g;

/** The chains of an expression that is known to be valid, one for each alternative. */
function parse(source: string): Link[][] {
  const chains: Link[][] = [];
  let chain: Link[] = [];
  const units = source.match(UNIT) ?? [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? '';
    if (unit === '|') {
      chains.push(chain);
      chain = [];
    } else if (unit === '^' || unit === '$') {
      const kind = unit === '^' ? 'start' : 'end';
      chain.push({ kind, set: new Uint8Array(CLASSES), optional: false });
    } else {
      const set = setOf(unit);
      const [least, most] = boundsOf(units[at + 1]);
      if (least !== undefined) at++;
      repeat(chain, set, least ?? 1, least === undefined ? 1 : most);
    }
  }
  return [...chains, chain];
}

function repeat(chain: Link[], set: Uint8Array, least: number, most: number | undefined): void {
  const count = Math.min(most ?? least, MOST_LINKS + 1);
  for (let at = 0; at < count; at++) chain.push({ kind: 'one', set, optional: at >= least });
  if (most === undefined) chain.push({ kind: 'star', set, optional: true });
}

/** Undefined where no repetition stands here; without a most there is no end. */
function boundsOf(unit = ''): readonly [least: number | undefined, most: number | undefined] {
  switch (unit[0]) {
    case '*':
      return [0, undefined];
    case '+':
      return [1, undefined];
    case '?':
      return [0, 1];
    case '{': {
      const [, least = '', comma, most = ''] = /^\{(\d*)(,?)(\d*)\}/.exec(unit) ?? [];
      if (comma === undefined) return [undefined, undefined];
      if (comma === '') return [Number(least), Number(least)];
      return [Number(least), most === '' ? undefined : Number(most)];
    }
    default:
      return [undefined, undefined];
  }
}

/** Which characters a unit stands for: JavaScript knows, and is asked of each once. */
function setOf(unit: string): Uint8Array {
  const literal = unit.length === 1 && unit !== '.' ? unit.replace(/[/[\]{}()*+?]/, '\\$&') : unit;
  const regex = new RegExp(`^${literal}$`);
  const set = new Uint8Array(CLASSES);
  for (let code = 0; code < OTHER; code++) {
    if (regex.test(String.fromCharCode(code))) set[code] = 1;
  }
  // Expressions are ASCII: what else there is, only negations and the dot match.
  if (regex.test('é')) set[OTHER] = 1;
  return set;
}
