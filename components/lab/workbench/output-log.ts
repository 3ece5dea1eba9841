/**
 * What a command wrote, in order: runs of text of one stream. A note is the workbench's own word
 * about the output ("40 MB left out"), neither stdout nor stderr.
 */
import { TextLog } from './text-log';

export type StreamName = 'stdout' | 'stderr' | 'note';
export interface Section {
  readonly stream: StreamName;
  readonly log: TextLog;
}
export interface SavedSection {
  readonly stream: StreamName;
  readonly text: string;
}

export class OutputLog {
  readonly sections: Section[] = [];

  static of(saved: readonly SavedSection[]): OutputLog {
    const output = new OutputLog();
    for (const { stream, text } of saved) output.append(stream, text);
    return output;
  }

  append(stream: StreamName, text: string): void {
    if (text === '') return;
    let section = this.sections.at(-1);
    if (section?.stream !== stream) {
      section = { stream, log: new TextLog() };
      this.sections.push(section);
    }
    section.log.append(text);
  }

  get lineCount(): number {
    return this.sections.reduce((sum, section) => sum + section.log.lineCount, 0);
  }

  get length(): number {
    return this.sections.reduce((sum, section) => sum + section.log.length, 0);
  }

  /** All that one stream was sent. */
  stream(name: StreamName): string {
    return this.sections
      .filter((section) => section.stream === name)
      .map((section) => section.log.text())
      .join('');
  }

  /** Both streams as they stood on the screen. */
  text(): string {
    return this.sections
      .filter((section) => section.stream !== 'note')
      .map((section) => section.log.text())
      .join('');
  }

  /** The output in at most about `limit` characters: head and tail, and a note of what is missing. */
  saved(limit: number): SavedSection[] {
    if (this.length <= limit) {
      return this.sections.map(({ stream, log }) => ({ stream, text: log.text() }));
    }
    const half = Math.floor(limit / 2);
    const head: SavedSection[] = [];
    const tail: SavedSection[] = [];
    let room = half;
    for (const { stream, log } of this.sections) {
      if (room <= 0) break;
      const text = atLineEnd(log.slice(0, Math.min(room, log.length)), log.length > room);
      head.push({ stream, text });
      room -= Math.max(1, text.length);
      if (log.length > text.length) break;
    }
    room = half;
    for (const { stream, log } of [...this.sections].reverse()) {
      if (room <= 0) break;
      const cut = log.slice(Math.max(0, log.length - room), log.length);
      tail.unshift({ stream, text: log.length > room ? atLineStart(cut) : cut });
      room -= cut.length;
      if (log.length > cut.length) break;
    }
    const kept = [...head, ...tail].reduce((sum, section) => sum + section.text.length, 0);
    const missing = (this.length - kept).toLocaleString('en');
    const note = `${missing} characters were not kept across the reload. Run it again to see all.\n`;
    return [...head, { stream: 'note', text: note }, ...tail];
  }
}

/** Cuts at the last newline, where there is one in the second half. */
function atLineEnd(text: string, cut: boolean): string {
  if (!cut) return text;
  const newline = text.lastIndexOf('\n');
  return newline > text.length / 2 ? text.slice(0, newline + 1) : `${text}\n`;
}
function atLineStart(text: string): string {
  const newline = text.indexOf('\n');
  return newline !== -1 && newline < text.length / 2 ? text.slice(newline + 1) : text;
}
