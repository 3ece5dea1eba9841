import { assertNever } from '../../assert-never';
import type { Command } from '../registry';
import { Source, type Io } from '../io';
import { encode } from '../text';
import { parseFind, type FindExpression, type Node } from '../find/expression';
import { FindError, type Visited } from '../find/tests';
import { printFormat } from '../find/print';

export const find: Command = {
  name: 'find',
  usage: 'find [FOLDER]... [EXPRESSION]',
  summary: 'look for files in folders, and do something with each',
  flags: [
    {
      short: 'name',
      value: 'GLOB',
      what: 'the name fits GLOB; in quotes, so that the shell leaves it',
    },
    { short: 'iname', value: 'GLOB', what: 'the same, whether upper or lower case' },
    { short: 'path', value: 'GLOB', what: 'the whole path fits GLOB, in which * takes / too' },
    { short: 'regex', value: 'PATTERN', what: 'the whole path matches PATTERN' },
    { short: 'type', value: 'f|d', what: 'files, or folders' },
    { short: 'size', value: '[+-]N[ckMG]', what: 'more than, less than or N units' },
    { short: 'empty', what: 'nothing is in it' },
    { short: 'mtime', value: '[+-]N', what: 'changed N days ago' },
    { short: 'newer', value: 'FILE', what: 'changed after FILE' },
    { short: 'maxdepth', value: 'N', what: 'at most N folders down' },
    { short: 'mindepth', value: 'N', what: 'at least N folders down' },
    { short: 'prune', what: 'do not go into this folder' },
    {
      short: 'exec',
      value: 'COMMAND {} \\;',
      what: 'run COMMAND for each; with {} + for many at once',
    },
    { short: 'print0', what: 'print paths with NUL after each, for xargs -0' },
    { short: 'printf', value: 'FORMAT', what: '%p path, %f name, %s bytes, %h folder, \\n' },
    { short: 'delete', what: 'remove it' },
    { short: 'quit', what: 'stop here' },
  ],
  more: 'Tests side by side must all hold; -o is or, ! is not, \\( \\) group. What holds is printed, where no action is named. Names come sorted here; elsewhere in the order of the file system.',
  async run(io) {
    const words = io.args.map((arg) => arg.text).filter((word) => !/^-[HLP]$/.test(word));
    const from = words.findIndex((word) => /^(-.+|[!(),])$/.test(word));
    const starts = from < 0 ? words : words.slice(0, from);
    let expression: FindExpression;
    try {
      const { files, clock } = io.shell;
      expression = parseFind(from < 0 ? [] : words.slice(from), {
        clock,
        modified: (name) => {
          const entry = files.entry(name);
          return entry && Date.parse(entry.modified);
        },
      });
    } catch (error) {
      if (!(error instanceof FindError)) throw error;
      io.complain(error.message);
      report(io, error.message);
      return 1;
    }
    return new Search(io, expression).run(starts.length > 0 ? starts : ['.']);
  },
};

function report(io: Io, message: string): void {
  const word = /`([^']*)'/.exec(message)?.[1];
  const arg = io.args.find((each) => each.text === word);
  io.shell.report({
    severity: 'error',
    message,
    span: arg && io.shell.source !== undefined ? arg.span : undefined,
    hint: message.startsWith('paths must')
      ? "Put the pattern in quotes: find . -name '*.json'"
      : message.includes('-exec')
        ? '-exec ends with \\; or with {} +'
        : undefined,
  });
}

class Quit extends Error {}

class Search {
  private code = 0;
  private text = '';
  /** What an `-exec … {} +` has gathered. */
  private readonly gathered = new Map<Node, string[]>();

  constructor(
    private readonly io: Io,
    private readonly expression: FindExpression,
  ) {}

  async run(starts: readonly string[]): Promise<number> {
    const { io } = this;
    try {
      for (const start of starts) {
        if (io.shell.files.kind(start)) await this.visit(start, start, 0);
        else {
          this.flush();
          io.complain(`‘${start}’: No such file or directory`);
          this.code = 1;
        }
      }
    } catch (error) {
      if (!(error instanceof Quit)) throw error;
    }
    this.flush();
    for (const [node, paths] of this.gathered) {
      if (node.type === 'exec') await this.execute([...node.words, ...paths], true);
    }
    return this.code;
  }

  private print(text: string): void {
    this.text += text;
    if (this.text.length > 64 * 1024) this.flush();
  }
  private flush(): void {
    const { text } = this;
    this.text = '';
    if (text !== '') this.io.print(text);
  }

  private async visit(path: string, start: string, depth: number): Promise<void> {
    await this.io.shell.pause();
    const { files } = this.io.shell;
    const entry = files.entry(path);
    if (!entry) return;
    const names = entry.kind === 'directory' ? files.list(path) : [];
    const at: Visited = {
      path,
      start,
      name: path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/s, ''),
      kind: entry.kind,
      bytes: entry.bytes,
      depth,
      modified: Date.parse(entry.modified),
      empty: entry.kind === 'directory' ? names.length === 0 : entry.bytes === 0,
    };
    const { least, most, deepFirst } = this.expression;
    let pruned = false;
    const apply = async () => {
      if (depth >= least) pruned = (await this.apply(at)).pruned;
    };
    if (!deepFirst) await apply();
    if (!pruned && depth < most) {
      for (const name of names) {
        await this.visit(`${path}${path.endsWith('/') ? '' : '/'}${name}`, start, depth + 1);
      }
    }
    if (deepFirst) await apply();
  }

  private async apply(at: Visited): Promise<{ pruned: boolean }> {
    const state = { pruned: false };
    const holds = await this.holds(this.expression.root, at, state);
    if (holds && !this.expression.acts) this.print(`${at.path}\n`);
    return state;
  }

  private async holds(node: Node, at: Visited, state: { pruned: boolean }): Promise<boolean> {
    switch (node.type) {
      case 'test':
        return node.holds(at);
      case 'not':
        return !(await this.holds(node.of, at, state));
      case 'and':
        return (await this.holds(node.left, at, state)) && this.holds(node.right, at, state);
      case 'or':
        return (await this.holds(node.left, at, state)) || this.holds(node.right, at, state);
      case 'list':
        await this.holds(node.left, at, state);
        return this.holds(node.right, at, state);
      case 'prune':
        state.pruned = !this.expression.deepFirst;
        return true;
      case 'quit':
        throw new Quit();
      case 'print':
        this.print(at.path + node.end);
        return true;
      case 'printf':
        this.print(printFormat(node.format, at));
        return true;
      case 'delete':
        return this.remove(at);
      case 'exec': {
        if (!node.many) {
          const words = node.words.map((word) => word.replaceAll('{}', () => at.path));
          return (await this.execute(words, false)) === 0;
        }
        const paths = this.gathered.get(node) ?? [];
        this.gathered.set(node, [...paths, at.path]);
        return true;
      }
      default:
        return assertNever(node);
    }
  }

  private remove(at: Visited): boolean {
    const { files } = this.io.shell;
    if (at.path === '.') return true;
    const problem = at.kind === 'file' ? files.remove(at.path) : files.removeFolder(at.path);
    if (problem === undefined) return true;
    this.flush();
    this.io.complain(`cannot delete ‘${at.path}’: ${problem}`);
    this.code = 1;
    return false;
  }

  private async execute(words: readonly string[], counts: boolean): Promise<number> {
    const { io } = this;
    this.flush();
    if (!io.shell.knows(words[0]!)) {
      io.stderr.write(encode(`find: ‘${words[0]}’: No such file or directory\n`));
      if (counts) this.code = 1;
      return 127;
    }
    const stdin = new Source(new Uint8Array(0));
    const { stdout, stderr } = io;
    const code = await io.shell.invoke(words, { stdin, stdout, stderr });
    if (counts && code !== 0) this.code = 1;
    return code;
  }
}
