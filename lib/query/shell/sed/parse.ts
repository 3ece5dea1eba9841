/** Reads a sed script (GNU sed 4.9, info "sed scripts"). */
import { RegexError } from '../regex';
import { sedRegExp } from './regex';
import { readReplacement } from './replacement';
import { Scanner } from './scanner';
import { SedError, type Action, type Address, type Command, type Plain } from './script';

export function parseSed(script: string, extended: boolean): Command[] {
  return new Parser(script, extended).script();
}

const PLAIN = '=dDFgGhHnNpPxz';
const ONE_ADDRESS = '=aiqQrR';

class Parser extends Scanner {
  private readonly commands: Command[] = [];
  private readonly open: number[] = [];
  private readonly labels = new Map<string, number>();

  constructor(
    text: string,
    private readonly extended: boolean,
  ) {
    super(text);
  }

  script(): Command[] {
    for (;;) {
      this.skip(/[\s;]/);
      if (this.at >= this.text.length) break;
      if (this.text[this.at] === '#') {
        this.skip(/[^\n]/);
        continue;
      }
      this.command();
    }
    if (this.open.length > 0) throw new SedError("unmatched `{'", 0);
    for (const { action } of this.commands) {
      if (action.name !== 'b' && action.name !== 't' && action.name !== 'T') continue;
      const target = action.label === '' ? this.commands.length : this.labels.get(action.label);
      if (target === undefined) {
        throw new SedError(`can't find label for jump to \`${action.label}'`, -1);
      }
      action.target = target;
    }
    return this.commands;
  }

  private command(): void {
    const first = this.address(false);
    let second: Address | undefined;
    if (first) {
      this.skip(/[ \t]/);
      if (this.text[this.at] === ',') {
        this.at++;
        this.skip(/[ \t]/);
        second = this.address(true);
        if (!second) {
          this.at++;
          this.fail("unexpected `,'");
        }
      }
    }
    if (first?.kind === 'line' && first.line === 0 && second?.kind !== 'regex') {
      this.at++;
      this.fail('invalid usage of line address 0');
    }
    this.skip(/[ \t]/);
    let negated = false;
    while (this.text[this.at] === '!') {
      this.at++;
      if (negated) this.fail("multiple `!'s");
      negated = true;
      this.skip(/[ \t]/);
    }
    const name = this.text[this.at];
    if (name === undefined) this.fail('missing command');
    this.at++;
    if (second && ONE_ADDRESS.includes(name) && 'qQ'.includes(name)) {
      this.fail('command only uses one address');
    }
    if (name === ':') return this.label(first !== undefined);
    if (name === '#') this.fail("comments don't accept any addresses");
    const action = this.action(name, first !== undefined);
    this.commands.push({ first, second, negated, action });
  }

  private label(addressed: boolean): void {
    if (addressed) this.fail(": doesn't want any addresses");
    this.skip(/[ \t]/);
    const name = /^[^\s;]*/.exec(this.text.slice(this.at))![0];
    this.at += name.length;
    if (name === '') this.fail('":" lacks a label');
    this.labels.set(name, this.commands.length);
  }

  private action(name: string, addressed: boolean): Action {
    if (PLAIN.includes(name)) {
      this.end();
      return { name: name as Plain };
    }
    switch (name) {
      case '{':
        this.open.push(this.commands.length);
        return { name, end: 0 };
      case '}': {
        const start = this.open.pop();
        if (start === undefined) this.fail("unexpected `}'");
        if (addressed) this.fail("} doesn't want any addresses");
        const opening = this.commands[start]!.action;
        if (opening.name === '{') opening.end = this.commands.length;
        this.end();
        return { name };
      }
      case 'a':
      case 'i':
      case 'c':
        return { name, text: this.textBlock() };
      case 'b':
      case 't':
      case 'T': {
        this.skip(/[ \t]/);
        const label = /^[^\n;}]*/.exec(this.text.slice(this.at))![0];
        this.at += label.length;
        return { name, label: label.trim(), target: 0 };
      }
      case 'r':
      case 'R':
      case 'w':
      case 'W':
        return { name, file: this.fileName() };
      case 's':
        return this.substitute();
      case 'y':
        return this.transliterate();
      case 'q':
      case 'Q':
      case 'l':
      case 'L': {
        this.skip(/[ \t]/);
        const number = this.number();
        this.end();
        return { name, number };
      }
      case 'e':
        return this.fail('e is not supported in this terminal');
      default:
        return this.fail(`unknown command: \`${name}'`);
    }
  }

  private address(isSecond: boolean): Address | undefined {
    const char = this.text[this.at];
    if (char === '$') {
      this.at++;
      return { kind: 'last' };
    }
    if (char === '/' || char === '\\') {
      this.at++;
      const delimiter = char === '/' ? char : this.text[this.at++];
      if (delimiter === undefined) this.fail('unterminated address regex');
      const pattern = this.delimited(delimiter, true, 'unterminated address regex');
      let ignoreCase = false;
      let multiline = false;
      for (;;) {
        const flag = this.text[this.at];
        if (flag === 'I') ignoreCase = true;
        else if (flag === 'M') multiline = true;
        else break;
        this.at++;
      }
      return { kind: 'regex', regex: this.regex(pattern, ignoreCase, multiline) };
    }
    if (char === '+' || char === '~') {
      if (!isSecond) {
        this.at++;
        this.fail("unexpected `,'");
      }
      this.at++;
      const count = this.number() ?? 0;
      return { kind: char === '+' ? 'plus' : 'multiple', count };
    }
    const line = this.number();
    if (line === undefined) return undefined;
    if (this.text[this.at] !== '~' || isSecond) return { kind: 'line', line };
    this.at++;
    return { kind: 'step', first: line, step: this.number() ?? 0 };
  }

  private regex(pattern: string, ignoreCase: boolean, multiline: boolean): RegExp | undefined {
    if (pattern === '') {
      if (ignoreCase || multiline) this.fail('cannot specify modifiers on empty regexp');
      return undefined;
    }
    try {
      return sedRegExp(pattern, { extended: this.extended, ignoreCase, multiline });
    } catch (error) {
      if (error instanceof RegexError) this.fail(error.message);
      throw error;
    }
  }

  private substitute(): Action {
    const problem = "unterminated `s' command";
    const delimiter = this.text[this.at++];
    if (delimiter === undefined || delimiter === '\n' || delimiter === '\\') {
      this.at--;
      this.fail(problem);
    }
    const pattern = this.delimited(delimiter, true, problem);
    const replacement = this.delimited(delimiter, false, problem);
    let global = false;
    let print = false;
    let nth: number | undefined;
    let ignoreCase = false;
    let multiline = false;
    let file: string | undefined;
    flags: for (;;) {
      const flag = this.text[this.at];
      switch (flag) {
        case 'g':
          if (global) this.failAfter("multiple `g' options to `s' command");
          global = true;
          break;
        case 'p':
          if (print) this.failAfter("multiple `p' options to `s' command");
          print = true;
          break;
        case 'i':
        case 'I':
          ignoreCase = true;
          break;
        case 'm':
        case 'M':
          multiline = true;
          break;
        case 'e':
          return this.fail('e is not supported in this terminal');
        case 'w':
          this.at++;
          file = this.fileName();
          break flags;
        default:
          if (flag === undefined || !/\d/.test(flag)) break flags;
          if (nth !== undefined) this.failAfter("multiple number options to `s' command");
          nth = this.number()!;
          if (nth === 0) this.fail("number option to `s' command may not be zero");
          continue;
      }
      this.at++;
    }
    if (file === undefined) {
      this.skip(/[ \t\r]/);
      const next = this.text[this.at];
      if (next !== undefined && !'\n;}#'.includes(next)) this.failAfter("unknown option to `s'");
    }
    const regex = this.regex(pattern, ignoreCase, multiline);
    const pieces = readReplacement(replacement);
    const groups = regex ? new RegExp(`${regex.source}|`, 'u').exec('')!.length - 1 : 9;
    for (const piece of pieces) {
      if (typeof piece === 'number' && piece > groups) {
        this.fail(`invalid reference \\${piece} on \`s' command's RHS`);
      }
    }
    return {
      name: 's',
      substitution: { regex, pieces, global, print, nth: nth ?? 1, file },
    };
  }

  private transliterate(): Action {
    const problem = "unterminated `y' command";
    const delimiter = this.text[this.at++];
    if (delimiter === undefined) this.fail(problem);
    const from = characters(this.delimited(delimiter, false, problem));
    const to = characters(this.delimited(delimiter, false, problem));
    if (from.length !== to.length) this.fail("strings for `y' command are different lengths");
    this.end();
    const map = new Map<string, string>();
    from.forEach((char, index) => {
      if (!map.has(char)) map.set(char, to[index]!);
    });
    return { name: 'y', map };
  }
}

function characters(text: string): string[] {
  const found = text.match(/\\[\s\S]|[\s\S]/gu) ?? [];
  return found.map((each) => {
    if (each === '\\n') return '\n';
    if (each === '\\t') return '\t';
    return each === '\\\\' ? '\\' : each;
  });
}
