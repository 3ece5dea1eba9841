/**
 * The files that the terminal sees: the lab's evidence, which is read only, and beside it what the
 * session wrote. Names are relative to the lab's folder, or absolute below `/tmp`.
 */
import type { Effects, Evidence } from '../types';

export const HOME = '/home/analyst';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
  readonly bytes: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
  readonly readOnly: boolean;
}
type Read = { readonly bytes: Uint8Array } | { readonly problem: string };

export class Files {
  readonly root: string;
  cwd: string;
  private readonly loaded = new Map<string, Promise<Uint8Array>>();
  private readonly evidence: ReadonlyMap<string, Evidence['files'][number]>;
  private readonly written: Map<string, Uint8Array>;
  /** True once something was written or removed since `changed` was last cleared. */
  changed = false;

  /** Outputs of `<(…)`. */
  private readonly mounted = new Map<string, Uint8Array>();

  constructor(
    private readonly lab: Evidence,
    private readonly effects: Effects,
    session: Readonly<Record<string, Uint8Array>>,
  ) {
    this.root = `${HOME}/${lab.lab}`;
    this.cwd = this.root;
    this.evidence = new Map(lab.files.map((file) => [this.resolve(file.name), file]));
    this.written = new Map(
      Object.entries(session).map(([name, bytes]) => [this.resolve(name, this.root), bytes]),
    );
  }

  /** An absolute path without `.` and `..`. */
  resolve(name: string, from = this.cwd): string {
    const parts: string[] = [];
    for (const part of (name.startsWith('/') ? name : `${from}/${name}`).split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..') parts.pop();
      else parts.push(part);
    }
    return `/${parts.join('/')}`;
  }

  /** The files of the session as they are saved: names relative to the lab's folder. */
  session(): Record<string, Uint8Array> {
    const prefix = `${this.root}/`;
    return Object.fromEntries(
      [...this.written].map(([path, bytes]) => [
        path.startsWith(prefix) ? path.slice(prefix.length) : path,
        bytes,
      ]),
    );
  }

  kind(name: string): 'file' | 'directory' | undefined {
    const path = this.resolve(name);
    const special = path === '/dev/null' || this.mounted.has(path);
    if (special || this.evidence.has(path) || this.written.has(path)) {
      return name.endsWith('/') ? undefined : 'file';
    }
    return this.directories().has(path) ? 'directory' : undefined;
  }

  async read(name: string): Promise<Read> {
    if (name === '') return { problem: 'No such file or directory' };
    const path = this.resolve(name);
    const kind = this.kind(name);
    if (kind === 'directory') return { problem: 'Is a directory' };
    if (kind === undefined) {
      const parent = this.parentProblem(name, path);
      return { problem: parent ?? 'No such file or directory' };
    }
    if (path === '/dev/null') return { bytes: new Uint8Array(0) };
    const held = this.written.get(path) ?? this.mounted.get(path);
    return { bytes: held ?? (await this.load(path)) };
  }

  /** The bytes where they are in memory already. */
  peek(name: string): Uint8Array | undefined {
    const path = this.resolve(name);
    if (path === '/dev/null') return new Uint8Array(0);
    return this.written.get(path) ?? this.mounted.get(path) ?? this.held.get(path);
  }
  private readonly held = new Map<string, Uint8Array>();

  private load(path: string, onBytes?: (soFar: number) => void): Promise<Uint8Array> {
    let loading = this.loaded.get(path);
    if (!loading) {
      loading = this.effects.read(this.evidence.get(path)!.url, onBytes).then((bytes) => {
        this.held.set(path, bytes);
        return bytes;
      });
      // A failed download is asked for again the next time.
      loading.catch(() => this.loaded.delete(path));
      this.loaded.set(path, loading);
    }
    return loading;
  }

  get evidenceBytes(): number {
    return this.lab.files.reduce((sum, file) => sum + file.bytes, 0);
  }

  /** Fetches the evidence. What cannot be had is left for the command that asks for it. */
  async fetchAll(onBytes: (soFar: number, name: string) => void): Promise<void> {
    let done = 0;
    for (const [path, file] of this.evidence) {
      const soFar = (bytes: number) => onBytes(done + bytes, file.name);
      await this.load(path, soFar).catch(() => undefined);
      done += file.bytes;
    }
  }

  /** Why a file of this name cannot be written; undefined where it can. */
  writeProblem(name: string): string | undefined {
    if (name === '') return 'No such file or directory';
    const path = this.resolve(name);
    if (path === '/dev/null') return undefined;
    if (this.evidence.has(path)) return 'Read-only file system';
    if (this.directories().has(path) || name.endsWith('/')) return 'Is a directory';
    const parent = this.parentProblem(name, path);
    if (parent) return parent;
    const here = path.startsWith(`${this.root}/`) || path.startsWith('/tmp/');
    return here ? undefined : 'Permission denied';
  }
  private parentProblem(name: string, path: string): string | undefined {
    const parent = path.slice(0, path.lastIndexOf('/')) || '/';
    if (this.directories().has(parent)) return undefined;
    const isFile = this.evidence.has(parent) || this.written.has(parent) || name.endsWith('/');
    return isFile ? 'Not a directory' : 'No such file or directory';
  }

  /** Writes whole. The caller has asked `writeProblem`. */
  write(name: string, bytes: Uint8Array): void {
    const path = this.resolve(name);
    if (path === '/dev/null') return;
    this.written.set(path, bytes);
    this.changed = true;
  }

  /** Gives bytes a name to read them by, until the run ends. */
  mount(bytes: Uint8Array): string {
    const path = `/dev/fd/${63 - this.mounted.size}`;
    this.mounted.set(path, bytes);
    return path;
  }
  unmount(): void {
    this.mounted.clear();
  }

  /** Removes a file of the session; gives the reason where it cannot. */
  remove(name: string): string | undefined {
    const path = this.resolve(name);
    if (this.evidence.has(path)) return 'Read-only file system';
    if (this.directories().has(path)) return 'Is a directory';
    if (!this.written.delete(path)) return 'No such file or directory';
    this.changed = true;
    return undefined;
  }

  /** What `ls` shows of a directory, or of a file itself; undefined where there is neither. */
  entry(name: string): Entry | undefined {
    const path = this.resolve(name);
    const kind = this.kind(name);
    if (kind === undefined) return undefined;
    const file = this.evidence.get(path);
    return {
      name,
      kind,
      bytes: kind === 'directory' ? 4096 : (file?.bytes ?? this.written.get(path)?.length ?? 0),
      modified: file?.modified ?? this.lab.clock,
      readOnly: file !== undefined,
    };
  }

  /** The names in a directory, sorted as the C locale sorts. */
  list(directory: string): string[] {
    const path = this.resolve(directory);
    const prefix = path === '/' ? '/' : `${path}/`;
    const names = new Set<string>();
    for (const each of [...this.evidence.keys(), ...this.written.keys(), ...this.directories()]) {
      if (each !== path && each.startsWith(prefix))
        names.add(each.slice(prefix.length).split('/')[0]!);
    }
    return [...names].sort();
  }

  private directories(): Set<string> {
    const found = new Set(['/', '/tmp', '/dev', this.root]);
    for (const path of [this.root, ...this.evidence.keys(), ...this.written.keys()]) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        found.add(path.slice(0, end));
      }
    }
    return found;
  }
}
