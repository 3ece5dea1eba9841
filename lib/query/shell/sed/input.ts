/** The lines that sed reads, of one file after the other or of each for itself. */
import { splitLines } from '../text';

export interface InputFile {
  readonly name: string;
  readonly text: string;
}

export class Input {
  line = 0;
  private file = 0;
  private next = 0;
  private readonly files: readonly { name: string; lines: readonly string[]; complete: boolean }[];

  constructor(files: readonly InputFile[], separator: string) {
    this.files = files
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => ({ name, ...splitLines(text, separator) }));
  }

  get name(): string {
    return this.files[this.file]?.name ?? '-';
  }
  get isLast(): boolean {
    const file = this.files[this.file];
    return !file || (this.next >= file.lines.length && this.file >= this.files.length - 1);
  }
  /** What is not read yet of the last file. */
  rest(separator: string): string {
    const file = this.files[this.file];
    if (!file || this.file < this.files.length - 1) return '';
    const lines = file.lines.slice(this.next).map((line) => line + separator);
    return file.complete ? lines.join('') : lines.join('').slice(0, -1);
  }
  /** The next line; undefined at the end. */
  read(): { text: string; complete: boolean } | undefined {
    let file = this.files[this.file];
    if (file && this.next >= file.lines.length && this.file < this.files.length - 1) {
      file = this.files[++this.file];
      this.next = 0;
    }
    const text = file?.lines[this.next];
    if (!file || text === undefined) return undefined;
    this.next++;
    this.line++;
    const last = this.next >= file.lines.length;
    return { text, complete: !last || file.complete };
  }
}
