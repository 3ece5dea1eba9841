/** What a shell holds: variables, the last exit code, functions; copied for a subshell. */
import type { Function as FunctionNode } from 'unbash';
import { HOME, type Files } from './files';

export class State {
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
    return new State(
      this.files,
      new Map(this.variables),
      new Set(this.exported),
      new Map(this.functions),
      this.exitCode,
      this.positional,
      this.pipefail,
      this.name,
    );
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
    }
    if (/^[1-9]\d*$/.test(name)) return this.positional[Number(name) - 1];
    return this.variables.get(name) ?? DEFAULTS[name];
  }

  set(name: string, value: string): void {
    this.variables.set(name, value);
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
