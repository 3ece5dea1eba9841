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
  private readonly written = new Map<string, Uint8Array>();
  /** Every folder by its path, with the names that are in it. */
  private readonly folders = new Map<string, Set<string>>();
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
    for (const path of ['/tmp', '/dev', this.root]) this.addFolder(path);
    this.evidence = new Map(lab.files.map((file) => [this.resolve(file.name), file]));
    for (const path of this.evidence.keys()) this.addName(path);
    for (const [name, bytes] of Object.entries(session)) {
      const path = this.resolve(name, this.root);
      if (name.endsWith('/')) this.addFolder(path);
      else {
        this.written.set(path, bytes);
        this.addName(path);
      }
    }
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

  /**
   * The files of the session as they are saved: names relative to the lab's folder, or absolute
   * outside of it. A folder that holds nothing is a name that ends with `/`, without bytes.
   */
  session(): Record<string, Uint8Array> {
    const prefix = `${this.root}/`;
    const short = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
    const saved: Record<string, Uint8Array> = {};
    for (const [path, bytes] of this.written) saved[short(path)] = bytes;
    for (const [path, names] of this.folders) {
      if (names.size === 0 && this.isOurs(path)) saved[`${short(path)}/`] = new Uint8Array(0);
    }
    return saved;
  }

  kind(name: string): 'file' | 'directory' | undefined {
    if (name === '') return undefined;
    const path = this.resolve(name);
    const special = path === '/dev/null' || this.mounted.has(path);
    if (special || this.evidence.has(path) || this.written.has(path)) {
      return name.endsWith('/') ? undefined : 'file';
    }
    return this.folders.has(path) ? 'directory' : undefined;
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
    if (this.folders.has(path) || name.endsWith('/')) return 'Is a directory';
    const parent = this.parentProblem(name, path);
    if (parent) return parent;
    return this.isOurs(path) ? undefined : 'Permission denied';
  }
  private isOurs(path: string): boolean {
    return path.startsWith(`${this.root}/`) || path.startsWith('/tmp/');
  }
  private parentProblem(name: string, path: string): string | undefined {
    const parent = parentOf(path);
    if (this.folders.has(parent)) return undefined;
    const isFile = this.evidence.has(parent) || this.written.has(parent) || name.endsWith('/');
    return isFile ? 'Not a directory' : 'No such file or directory';
  }

  /** Writes whole. The caller has asked `writeProblem`. */
  write(name: string, bytes: Uint8Array): void {
    const path = this.resolve(name);
    if (path === '/dev/null') return;
    this.written.set(path, bytes);
    this.addName(path);
    this.changed = true;
  }

  /** `mkdir`: makes one folder; gives the reason where it cannot. */
  makeFolder(name: string): string | undefined {
    if (this.kind(name)) return 'File exists';
    const problem = this.writeProblem(name.replace(/\/+$/, ''));
    if (problem) return problem;
    this.addFolder(this.resolve(name));
    this.changed = true;
    return undefined;
  }

  /** `mkdir -p`: makes a folder and those above it that are missing; all may be there already. */
  makeFolders(name: string): string | undefined {
    const path = this.resolve(name);
    if (name === '') return 'No such file or directory';
    if (this.folders.has(path)) return undefined;
    return this.makeFolders(parentOf(path)) ?? this.makeFolder(path);
  }

  /** `rmdir`: removes a folder that holds nothing; gives the reason where it cannot. */
  removeFolder(name: string): string | undefined {
    const path = this.resolve(name);
    const names = this.folders.get(path);
    if (!names) return this.kind(name) ? 'Not a directory' : 'No such file or directory';
    if (names.size > 0) return 'Directory not empty';
    if (!this.isOurs(path)) return 'Permission denied';
    this.folders.delete(path);
    this.forgetName(path);
    this.changed = true;
    return undefined;
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
    if (this.folders.has(path)) return 'Is a directory';
    if (!this.written.delete(path)) return 'No such file or directory';
    this.forgetName(path);
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
    return [...(this.folders.get(this.resolve(directory)) ?? [])].sort();
  }

  private addFolder(path: string): void {
    if (this.folders.has(path)) return;
    this.folders.set(path, new Set());
    if (path !== '/') this.addName(path);
  }
  /** Puts a path into the folder that it is in, which is made where it is missing. */
  private addName(path: string): void {
    const parent = parentOf(path);
    this.addFolder(parent);
    this.folders.get(parent)!.add(baseOf(path));
  }
  private forgetName(path: string): void {
    this.folders.get(parentOf(path))?.delete(baseOf(path));
  }
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/';
const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
