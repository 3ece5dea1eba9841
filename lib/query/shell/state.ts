/** What a shell holds: variables, the last exit code, functions; copied for a subshell. */
import type { Function as FunctionNode } from 'unbash';
import { ShellArray } from './array';
import { HOME, type Files } from './files';

/** What a name held before a function made it its own. */
interface Saved {
  readonly value: string | undefined;
  readonly array: ShellArray | undefined;
}

export class State {
  readonly arrays = new Map<string, ShellArray>([['PIPESTATUS', ShellArray.of(['0'])]]);
  /** What `shopt -s` has turned on. */
  readonly options = new Set<string>();
  /** Of each function that runs: its name, and what its `local` names held before. */
  private readonly calls: { readonly name: string; readonly saved: Map<string, Saved> }[] = [];

  constructor(
    readonly files: Files,
    readonly variables: Map<string, string>,
    readonly exported: Set<string> = new Set(['HOME', 'USER', 'LANG', 'PATH', 'PWD']),
    readonly functions: Map<string, { node: FunctionNode; source: string }> = new Map(),
    public exitCode = 0,
    public positional: readonly string[] = [],
    public pipefail = false,
    /** `$0`. */
    public name = 'bash',
  ) {}

  /** A subshell's own copy. The folder it stands in is put back by whoever made it. */
  copy(): State {
    const copy = new State(
      this.files,
      new Map(this.variables),
      new Set(this.exported),
      new Map(this.functions),
      this.exitCode,
      this.positional,
      this.pipefail,
      this.name,
    );
    for (const [name, array] of this.arrays) copy.arrays.set(name, array.copy());
    for (const option of this.options) copy.options.add(option);
    copy.calls.push(...this.calls.map(({ name, saved }) => ({ name, saved: new Map(saved) })));
    return copy;
  }

  enter(name: string): void {
    this.calls.push({ name, saved: new Map() });
  }
  leave(): void {
    for (const [name, { value, array }] of this.calls.pop()?.saved ?? []) {
      if (value === undefined) this.variables.delete(name);
      else this.variables.set(name, value);
      if (array) this.arrays.set(name, array);
      else this.arrays.delete(name);
    }
  }
  /** Makes a name the running function's own; false outside of one. */
  localize(name: string): boolean {
    const call = this.calls.at(-1);
    if (!call || call.saved.has(name)) return call !== undefined;
    call.saved.set(name, { value: this.variables.get(name), array: this.arrays.get(name) });
    this.unset(name);
    return true;
  }
  unset(name: string): void {
    this.variables.delete(name);
    this.arrays.delete(name);
  }

  /** The array of a name; a plain variable becomes its first element. */
  array(name: string, associative = false): ShellArray {
    let array = this.arrays.get(name);
    if (!array) {
      array = new ShellArray(associative);
      const value = this.variables.get(name);
      if (value !== undefined) array.set('0', value);
      this.variables.delete(name);
      this.arrays.set(name, array);
    }
    return array;
  }

  get(name: string): string | undefined {
    switch (name) {
      case '?':
        return String(this.exitCode);
      case '#':
        return String(this.positional.length);
      case '@':
      case '*':
        return this.positional.join(' ');
      case '$':
        return '4242';
      case '0':
        return this.name;
      case '-':
        return 'hB';
      case '!':
        return '';
      case 'PWD':
        return this.files.cwd;
      case 'FUNCNAME':
        return this.calls.at(-1)?.name;
    }
    if (/^[1-9]\d*$/.test(name)) return this.positional[Number(name) - 1];
    return this.arrays.get(name)?.get('0') ?? this.variables.get(name) ?? DEFAULTS[name];
  }

  set(name: string, value: string): void {
    const array = this.arrays.get(name);
    if (array) array.set('0', value);
    else this.variables.set(name, value);
  }

  /** What programs are given as their environment. */
  environment(): Record<string, string> {
    const entries = [...this.exported].map((name) => [name, this.get(name)] as const);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  }
}

/** Set in every shell, and no part of what a session saves. */
const DEFAULTS: Readonly<Record<string, string>> = {
  HOME,
  USER: 'analyst',
  LANG: 'C.UTF-8',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  SHELL: '/bin/bash',
  IFS: ' \t\n',
  COLUMNS: '80',
};
export const DEFAULT_NAMES: readonly string[] = [...Object.keys(DEFAULTS), 'PWD'];
