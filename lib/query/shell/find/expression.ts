/** find's expressions: tests and actions, joined by -a, -o, ! and parentheses (findutils 4.9). */
import { posixRegExp, RegexError } from '../regex';
import { emacs, FindError, glob, sizeTest, type Visited } from './tests';

export type Node =
  | { readonly type: 'test'; readonly holds: (at: Visited) => boolean }
  | { readonly type: 'not'; readonly of: Node }
  | { readonly type: 'and' | 'or' | 'list'; readonly left: Node; readonly right: Node }
  | { readonly type: 'prune' | 'quit' | 'delete' }
  | { readonly type: 'print'; readonly end: string }
  | { readonly type: 'printf'; readonly format: string }
  | { readonly type: 'exec'; readonly words: readonly string[]; readonly many: boolean };

export interface FindExpression {
  readonly root: Node;
  readonly least: number;
  readonly most: number;
  /** True where an action is named; else what holds is printed. */
  readonly acts: boolean;
  readonly deepFirst: boolean;
}

interface World {
  /** Now, in milliseconds since 1970. */
  readonly clock: number;
  modified(name: string): number | undefined;
}

export function parseFind(words: readonly string[], world: World): FindExpression {
  return new Parser(words, world).parse();
}

class Parser {
  private at = 0;
  private least = 0;
  private most = Infinity;
  private acts = false;
  private deepFirst = false;

  constructor(
    private readonly words: readonly string[],
    private readonly world: World,
  ) {}

  parse(): FindExpression {
    const root: Node = this.words.length === 0 ? { type: 'test', holds: () => true } : this.list();
    const left = this.words[this.at];
    if (left === ')') throw new FindError("invalid expression; you have too many ')'");
    const { least, most, acts, deepFirst } = this;
    return { root, least, most, acts, deepFirst };
  }

  private list(): Node {
    let left = this.or();
    while (this.words[this.at] === ',') {
      this.at++;
      left = { type: 'list', left, right: this.or() };
    }
    return left;
  }
  private or(): Node {
    let left = this.and();
    while (/^-(o|or)$/.test(this.words[this.at] ?? '')) {
      this.at++;
      left = { type: 'or', left, right: this.and() };
    }
    return left;
  }
  private and(): Node {
    let left = this.not();
    for (;;) {
      const word = this.words[this.at];
      if (word === undefined || word === ')' || word === ',' || /^-(o|or)$/.test(word)) return left;
      if (/^-(a|and)$/.test(word)) this.at++;
      left = { type: 'and', left, right: this.not() };
    }
  }
  private not(): Node {
    const word = this.words[this.at];
    if (word !== '!' && word !== '-not') return this.primary();
    this.at++;
    if (this.at >= this.words.length) {
      throw new FindError(`expected an expression after \`${word}'`);
    }
    return { type: 'not', of: this.not() };
  }

  private primary(): Node {
    const word = this.words[this.at++];
    if (word === undefined)
      throw new FindError(`expected an expression after \`${this.words[this.at - 2]}'`);
    if (word === '(') {
      const inner = this.list();
      if (this.words[this.at] !== ')') {
        throw new FindError(
          "invalid expression; I was expecting to find a ')' somewhere but did not see one.",
        );
      }
      this.at++;
      return inner;
    }
    if (!word.startsWith('-')) throw new FindError(this.stray(word));
    return this.predicate(word);
  }
  private stray(word: string): string {
    const before = this.words[this.at - 3];
    const hint = /^-(i?name|i?path|i?wholename)$/.test(before ?? '')
      ? `\nfind: possible unquoted pattern after predicate \`${before}'?`
      : '';
    return `paths must precede expression: \`${word}'${hint}`;
  }

  private value(predicate: string): string {
    const value = this.words[this.at++];
    if (value === undefined) throw new FindError(`missing argument to \`${predicate}'`);
    return value;
  }
  private predicate(name: string): Node {
    const test = (holds: (at: Visited) => boolean): Node => ({ type: 'test', holds });
    switch (name) {
      case '-name':
      case '-iname': {
        const pattern = glob(this.value(name), name === '-iname');
        return test((at) => pattern.test(at.name));
      }
      case '-path':
      case '-wholename':
      case '-ipath':
      case '-iwholename': {
        const pattern = glob(this.value(name), name.startsWith('-i'));
        return test((at) => pattern.test(at.path));
      }
      case '-regex':
      case '-iregex': {
        const source = this.value(name);
        try {
          const options = { extended: false, ignoreCase: name === '-iregex' };
          const pattern = posixRegExp(`^\\(${emacs(source)}\\)$`, options);
          return test((at) => pattern.test(at.path));
        } catch (error) {
          if (error instanceof RegexError) throw new FindError(error.message);
          throw error;
        }
      }
      case '-regextype':
        this.value(name);
        return test(() => true);
      case '-type': {
        const kinds = this.value(name).split(',');
        const unknown = kinds.find((kind) => !/^[bcdpflsD]$/.test(kind));
        if (unknown !== undefined) {
          throw new FindError(
            unknown.length > 1
              ? "Must separate multiple arguments to -type using: ','"
              : `Unknown argument to -type: ${unknown}`,
          );
        }
        return test((at) => kinds.includes(at.kind === 'file' ? 'f' : 'd'));
      }
      case '-size':
        return test(sizeTest(this.value(name)));
      case '-empty':
        return test((at) => at.empty);
      case '-mtime':
      case '-mmin':
      case '-ctime':
      case '-atime':
      case '-cmin':
      case '-amin':
        return test(this.ageTest(name, this.value(name)));
      case '-newer':
      case '-anewer':
      case '-cnewer': {
        const file = this.value(name);
        const than = this.world.modified(file);
        if (than === undefined) throw new FindError(`‘${file}’: No such file or directory`);
        return test((at) => at.modified > than);
      }
      case '-newermt': {
        const than = Date.parse(this.value(name));
        return test((at) => at.modified > than);
      }
      case '-true':
      case '-noleaf':
      case '-mount':
      case '-xdev':
      case '-follow':
      case '-readable':
        return test(() => true);
      case '-false':
      case '-executable':
        return test(() => false);
      case '-depth':
      case '-d':
        this.deepFirst = true;
        return test(() => true);
      case '-maxdepth':
      case '-mindepth': {
        const text = this.value(name);
        if (!/^\d+$/.test(text)) {
          throw new FindError(
            `Expected a positive decimal integer argument to ${name}, but got ‘${text}’`,
          );
        }
        if (name === '-maxdepth') this.most = Number(text);
        else this.least = Number(text);
        return test(() => true);
      }
      case '-prune':
        return { type: 'prune' };
      default:
        return this.action(name);
    }
  }

  private action(name: string): Node {
    this.acts = true;
    switch (name) {
      case '-quit':
        return { type: 'quit' };
      case '-print':
        return { type: 'print', end: '\n' };
      case '-print0':
        return { type: 'print', end: '\0' };
      case '-printf':
        return { type: 'printf', format: this.value(name) };
      case '-delete':
        this.deepFirst = true;
        return { type: 'delete' };
      case '-exec':
      case '-execdir':
      case '-ok':
        return this.exec(name);
      default:
        throw new FindError(`unknown predicate \`${name}'`);
    }
  }
  private exec(name: string): Node {
    const words: string[] = [];
    for (;;) {
      const word = this.words[this.at++];
      if (word === undefined || (word === ';' && words.length === 0)) {
        throw new FindError(`missing argument to \`${name}'`);
      }
      if (word === ';') return { type: 'exec', words, many: false };
      if (word === '+' && words.at(-1) === '{}') {
        return { type: 'exec', words: words.slice(0, -1), many: true };
      }
      words.push(word);
    }
  }

  private ageTest(name: string, text: string): (at: Visited) => boolean {
    const unit = name.endsWith('min') ? 60_000 : 86_400_000;
    const found = /^([-+]?)(\d+(?:\.\d+)?)$/.exec(text);
    if (!found) throw new FindError(`invalid argument \`${text}' to \`${name}'`);
    const wanted = Number(found[2]);
    const { clock } = this.world;
    return (at) => {
      const age = (clock - at.modified) / unit;
      if (found[1] === '+') return Math.floor(age) > wanted;
      if (found[1] === '-') return age < wanted;
      return Math.floor(age) === wanted;
    };
  }
}
