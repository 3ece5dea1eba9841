/** Runs the tree of a command line: lists, pipelines, compound commands, functions. */
import type {
  AndOr,
  Case,
  CommandNode,
  CompoundList,
  For,
  Function as FunctionNode,
  If,
  ParsedScript,
  Pipeline,
  Redirection,
  Statement,
  While,
  ArithmeticFor,
} from 'unbash';
import { assertNever } from '../assert-never';
import { ArithmeticError } from './arithmetic';
import { ShellArray } from './array';
import { ConditionError, testExpression } from './conditions';
import {
  arithmetic,
  expandPattern,
  expandText,
  expandWord,
  ExpansionError,
  type Expander,
} from './expand';
import { globRegExp } from './glob';
import { Pipe, PipeClosed, Source, type Appetite, type Shell } from './io';
import { Break, Continue, Return, ShellExit } from './jumps';
import { redirect, type Streams } from './redirect';
import { runSimple } from './simple';
import type { State } from './state';
import { decode, encode } from './text';
import { commandNamed } from './registry';

/** What outlives a subshell: the machinery of the one run. */
export interface Run {
  readonly source: string;
  shell(interpreter: Interpreter): Shell;
  pause(): Promise<void>;
  /** Set once a syntax tree's places no longer index the command line (`eval`). */
  readonly places: boolean;
}

export class Interpreter implements Expander {
  /** Exit code of the last `$(…)`, which is an assignment's own. */
  substituted: number | undefined;

  constructor(
    readonly run: Run,
    readonly state: State,
    readonly streams: Streams,
  ) {}

  /** The same shell with other streams. */
  with(streams: Streams): Interpreter {
    return new Interpreter(this.run, this.state, streams);
  }
  /** A copy of the shell: what it sets is gone with it. */
  subshell(streams: Streams = this.streams): Interpreter {
    return new Interpreter(this.run, this.state.copy(), streams);
  }

  /** Another shell, which is given what is exported and nothing else. */
  child(
    { stdin, stdout, stderr }: Streams,
    as: { readonly name: string; readonly args: readonly string[] } = { name: 'bash', args: [] },
  ): Interpreter {
    const state = this.state.copy();
    for (const name of state.variables.keys()) {
      if (!state.exported.has(name)) state.variables.delete(name);
    }
    state.functions.clear();
    state.name = as.name;
    state.positional = as.args;
    return new Interpreter(this.run, state, { stdin, stdout, stderr });
  }

  /** The same shell, running a tree whose places are in another text. */
  sourcedFrom(source: string): Interpreter {
    return new Interpreter({ ...this.run, source, places: false }, this.state, this.streams);
  }

  say(message: string): void {
    this.streams.stderr.write(encode(`bash: ${message}\n`));
  }

  async script(script: ParsedScript): Promise<number> {
    return this.statements(script.commands);
  }

  async statements(statements: readonly Statement[]): Promise<number> {
    for (const statement of statements) {
      await this.run.pause();
      this.state.exitCode = await this.guarded(statement);
      if (statement.command.type !== 'Pipeline') this.statuses([this.state.exitCode]);
    }
    return this.state.exitCode;
  }

  /** A failing expansion ends the command line, another problem only its statement. */
  private async guarded(statement: Statement): Promise<number> {
    try {
      return await this.node(statement.command);
    } catch (error) {
      if (error instanceof ExpansionError) {
        this.say(error.message);
        throw new ShellExit(error.code);
      }
      if (!(error instanceof ArithmeticError || error instanceof ConditionError)) throw error;
      this.say(error.message);
      return error instanceof ConditionError ? 2 : 1;
    }
  }

  async node(node: AndOr | Pipeline | CommandNode): Promise<number> {
    switch (node.type) {
      case 'AndOr':
        return this.andOr(node);
      case 'Pipeline':
        return this.pipeline(node);
      case 'Command':
        return runSimple(node, this);
      case 'Redirected':
        return this.redirected(node.command, node.redirects);
      case 'If':
        return this.if(node);
      case 'For':
        return this.for(node);
      case 'ArithmeticFor':
        return this.arithmeticFor(node);
      case 'While':
        return this.while(node);
      case 'Case':
        return this.case(node);
      case 'Subshell':
        return this.inSubshell(() => this.subshell().list(node.body));
      case 'BraceGroup':
        return this.list(node.body);
      case 'TestCommand':
        return (await testExpression(node.expression, this)) ? 0 : 1;
      case 'ArithmeticCommand':
        return node.expression && (await arithmetic(node.expression, this)) !== 0n ? 0 : 1;
      case 'Function':
        this.state.functions.set(node.name.value, { node, source: this.run.source });
        return 0;
      case 'Select':
      case 'Coproc':
        this.say(`${node.type.toLowerCase()}: not supported in this terminal`);
        return 2;
      default:
        return assertNever(node);
    }
  }

  async list(list: CompoundList): Promise<number> {
    if (list.commands.length === 0) return 0;
    return this.statements(list.commands);
  }

  /** Runs what may end a shell, in one that may be ended; the folder is put back. */
  async inSubshell(body: () => Promise<number>): Promise<number> {
    const { cwd } = this.state.files;
    try {
      return await body();
    } catch (error) {
      if (error instanceof ShellExit) return error.code;
      if (error instanceof Return || error instanceof Break || error instanceof Continue) return 0;
      throw error;
    } finally {
      this.state.files.cwd = cwd;
    }
  }

  private async andOr(node: AndOr): Promise<number> {
    let code = await this.node(node.commands[0]!);
    for (const [index, operator] of node.operators.entries()) {
      this.state.exitCode = code;
      if ((operator === '&&') === (code === 0)) code = await this.node(node.commands[index + 1]!);
    }
    return code;
  }

  private async pipeline(node: Pipeline): Promise<number> {
    const negated = node.prefixes.filter((prefix) => prefix.type === 'Negation').length % 2 === 1;
    const codes: number[] = [];
    if (node.commands.length === 1) codes.push(await this.node(node.commands[0]!));
    else {
      let { stdin } = this.streams;
      for (const [index, command] of node.commands.entries()) {
        await this.run.pause();
        const next = node.commands[index + 1];
        const pipe = next && new Pipe(appetiteOf(next));
        const stdout = pipe ?? this.streams.stdout;
        const stderr = pipe && node.operators[index] === '|&' ? pipe : this.streams.stderr;
        codes.push(await this.stage(command, { stdin, stdout, stderr }));
        if (pipe) stdin = new Source(pipe.bytes());
      }
    }
    this.statuses(codes);
    const failed = codes.findLast((code) => code !== 0) ?? 0;
    const code = this.state.pipefail ? failed : codes.at(-1)!;
    return negated ? Number(code === 0) : code;
  }

  private statuses(codes: readonly number[]): void {
    this.state.arrays.set('PIPESTATUS', ShellArray.of(codes.map(String)));
  }

  private async stage(command: CommandNode, streams: Streams): Promise<number> {
    const shell = this.subshell(streams);
    try {
      return await this.inSubshell(() => shell.node(command));
    } catch (error) {
      if (error instanceof PipeClosed) return 141;
      if (!(error instanceof ExpansionError || error instanceof ArithmeticError)) throw error;
      this.say(error.message);
      return 1;
    }
  }

  private async redirected(
    command: CommandNode,
    redirections: readonly Redirection[],
  ): Promise<number> {
    const opened = await redirect(redirections, this);
    if (!opened) return 1;
    try {
      return await this.with(opened.streams).node(command);
    } finally {
      opened.close();
    }
  }

  private async if(node: If): Promise<number> {
    for (const branch of [node, ...node.elif]) {
      if ((await this.list(branch.clause)) === 0) return this.list(branch.then);
    }
    return node.else ? this.list(node.else) : 0;
  }

  private async for(node: For): Promise<number> {
    const words: string[] = [];
    if (!node.wordlist) words.push(...this.state.positional);
    for (const word of node.wordlist ?? []) {
      words.push(...(await expandWord(word, this)).map((arg) => arg.text));
    }
    let code = 0;
    let index = 0;
    return this.loop(async () => {
      if (index >= words.length) return undefined;
      this.state.set(node.name.value, words[index++]!);
      code = await this.list(node.body);
      return code;
    });
  }

  private async arithmeticFor(node: ArithmeticFor): Promise<number> {
    if (node.initialize) await arithmetic(node.initialize, this);
    let first = true;
    return this.loop(async () => {
      if (!first && node.update) await arithmetic(node.update, this);
      first = false;
      if (node.test && (await arithmetic(node.test, this)) === 0n) return undefined;
      return this.list(node.body);
    });
  }

  private async while(node: While): Promise<number> {
    return this.loop(async () => {
      const holds = (await this.list(node.clause)) === 0;
      return holds === (node.kind === 'while') ? this.list(node.body) : undefined;
    });
  }

  /** `turn` gives undefined when there are no more; `break` and `continue` are its business. */
  private async loop(turn: () => Promise<number | undefined>): Promise<number> {
    let code = 0;
    for (;;) {
      await this.run.pause();
      try {
        const result = await turn();
        if (result === undefined) return code;
        code = result;
      } catch (error) {
        if (!(error instanceof Break || error instanceof Continue)) throw error;
        if (error.levels > 1)
          throw new (error instanceof Break ? Break : Continue)(error.levels - 1);
        code = 0;
        if (error instanceof Break) return code;
      }
    }
  }

  private async case(node: Case): Promise<number> {
    const text = await expandText(node.word, this);
    let code = 0;
    let falls = false;
    for (const item of node.items) {
      if (!falls) {
        let matches = false;
        for (const pattern of item.pattern) {
          matches ||= globRegExp(await expandPattern(pattern, this)).test(text);
        }
        if (!matches) continue;
      }
      code = await this.list(item.body);
      if (item.terminator === ';;&') falls = false;
      else if (item.terminator === ';&') falls = true;
      else return code;
    }
    return code;
  }

  async call(node: FunctionNode, args: readonly string[]): Promise<number> {
    const before = this.state.positional;
    this.state.positional = args;
    this.state.enter(node.name.value);
    try {
      return node.body.type === 'CompoundList'
        ? await this.list(node.body)
        : await this.node(node.body);
    } catch (error) {
      if (error instanceof Return) return error.code;
      throw error;
    } finally {
      this.state.positional = before;
      this.state.leave();
    }
  }

  async substitute(script: ParsedScript): Promise<string> {
    const output = await this.capture(script);
    return decode(output).replaceAll('\0', '').replace(/\n+$/, '');
  }

  async processFile(script: ParsedScript): Promise<string> {
    return this.state.files.mount(await this.capture(script));
  }

  private async capture(script: ParsedScript): Promise<Uint8Array> {
    const stdout = new Pipe();
    const places = this.run.places && !script.source;
    const run = { ...this.run, source: script.source ?? this.run.source, places };
    const inner = new Interpreter(run, this.state.copy(), { ...this.streams, stdout });
    this.substituted = await this.inSubshell(() => inner.script(script));
    return stdout.bytes();
  }
}

/** How much the command at the reading end of a pipe will read, where that can be told. */
function appetiteOf(node: CommandNode): Appetite | undefined {
  if (node.type !== 'Command' || !node.name || node.redirects.length > 0) return undefined;
  const args = node.args.map((arg) => (arg.type === 'Word' ? arg.value : arg.text));
  return commandNamed(node.name.value)?.appetite?.(args);
}
