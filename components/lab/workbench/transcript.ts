/**
 * The commands of one terminal and what they wrote, outside React: output comes in at any speed, the
 * page is told a few times a second.
 */
import type { Diagnostic, Outcome, Output } from '@/lib/query/types';
import { KEPT, type SavedEntry } from '@/lib/progress/workspace-schema';
import { OutputLog } from './output-log';

export type EntryStatus = SavedEntry['status'];

export class Entry {
  readonly output: OutputLog;
  /** Grows with every change; what React compares. */
  version = 0;
  status: EntryStatus = 'running';
  exitCode?: number;
  elapsedMs?: number;
  truncated = false;
  diagnostics: readonly Diagnostic[] = [];

  constructor(
    readonly id: string,
    readonly command: string,
    readonly at: number,
    output = new OutputLog(),
  ) {
    this.output = output;
  }

  static of(saved: SavedEntry): Entry {
    const entry = new Entry(saved.id, saved.command, saved.at, OutputLog.of(saved.output));
    // What ran when the page went away was stopped by that.
    entry.status = saved.status === 'running' ? 'cancelled' : saved.status;
    entry.exitCode = saved.exitCode;
    entry.elapsedMs = saved.elapsedMs;
    entry.truncated = saved.truncated;
    entry.diagnostics = saved.diagnostics;
    return entry;
  }

  saved(): SavedEntry {
    return {
      id: this.id,
      command: this.command,
      at: this.at,
      status: this.status,
      exitCode: this.exitCode,
      elapsedMs: this.elapsedMs,
      truncated: this.truncated,
      output: this.output.saved(KEPT.entryChars),
      diagnostics: [...this.diagnostics],
    };
  }

  /** Takes what belongs to the entry itself; true where it did. */
  take(output: Output): boolean {
    if (output.kind === 'text') this.output.append(output.stream, output.text);
    else if (output.kind === 'diagnostic')
      this.diagnostics = [...this.diagnostics, output.diagnostic];
    else return false;
    this.version += 1;
    return true;
  }

  finish(outcome: Outcome): void {
    this.version += 1;
    this.elapsedMs = outcome.elapsedMs;
    if (outcome.status === 'stopped') this.status = outcome.reason;
    else this.status = outcome.status;
    if (outcome.status === 'failed') {
      this.diagnostics = [...this.diagnostics, ...outcome.diagnostics];
    }
    if (outcome.status === 'done') {
      this.exitCode = outcome.exitCode;
      this.truncated = outcome.truncated;
    }
  }

  /** The engine itself broke, or could not be loaded. */
  break(message: string): void {
    this.version += 1;
    this.status = 'failed';
    this.diagnostics = [
      ...this.diagnostics,
      { severity: 'error', message, hint: 'Run it again; if it stays so, reload the page.' },
    ];
  }
}

/** Output may come in a thousand times a second; the eye needs less. */
const TELL_AFTER_MS = 60;

export class Transcript {
  entries: readonly Entry[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.entries;

  restore(saved: readonly SavedEntry[]): void {
    this.entries = saved.map((entry) => Entry.of(entry));
    this.tell();
  }

  begin(command: string, now: number): Entry {
    const entry = new Entry(`${now}-${Math.random().toString(36).slice(2, 8)}`, command, now);
    this.entries = [...this.entries, entry];
    this.tell();
    return entry;
  }

  clear(): void {
    this.entries = this.entries.filter((entry) => entry.status === 'running');
    this.tell();
  }

  /** An entry has new output: told soon, together with what else comes in until then. */
  changed(): void {
    this.timer ??= setTimeout(() => this.tell(), TELL_AFTER_MS);
  }

  /** An entry has come to its end: told now. */
  finished(): void {
    this.tell();
  }

  private tell() {
    clearTimeout(this.timer);
    this.timer = undefined;
    // A new list, so that React sees a change; the entries stay the same objects.
    this.entries = [...this.entries];
    for (const listener of this.listeners) listener();
  }
}
