/**
 * Text that may be tens of megabytes, by line: the chunks as they came and where each line starts.
 * No string and no object a line is kept; `line` cuts one out when it is seen.
 */
export class TextLog {
  private readonly chunks: string[] = [];
  /** Where each chunk starts in the whole text. */
  private readonly chunkStarts: number[] = [];
  /** Where each line starts; grown by doubling. */
  private starts = new Uint32Array(64);
  private count = 0;
  private total = 0;
  private endsInNewline = true;
  /** Where there is no tab, a line's length is its width. */
  hasTabs = false;

  get length(): number {
    return this.total;
  }

  /** Lines so far; a last line without a newline counts, an empty end after one does not. */
  get lineCount(): number {
    return this.count;
  }

  append(text: string): void {
    if (text === '') return;
    if (this.endsInNewline) this.startLine(this.total);
    for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length;) {
      this.startLine(this.total + at + 1);
      at = text.indexOf('\n', at + 1);
    }
    this.hasTabs ||= text.includes('\t');
    this.endsInNewline = text.endsWith('\n');
    this.chunks.push(text);
    this.chunkStarts.push(this.total);
    this.total += text.length;
  }

  /** Characters of a line, without its newline. */
  lineLength(line: number): number {
    return this.endOf(line) - this.startOf(line);
  }

  line(line: number): string {
    return this.slice(this.startOf(line), this.endOf(line));
  }

  /** The text from one offset to another, of the whole text. */
  slice(from: number, to: number): string {
    let at = this.chunkOf(from);
    let text = '';
    while (at < this.chunks.length && (this.chunkStarts[at] ?? Infinity) < to) {
      const start = this.chunkStarts[at] ?? 0;
      text += (this.chunks[at] ?? '').slice(Math.max(0, from - start), to - start);
      at += 1;
    }
    return text;
  }

  text(): string {
    return this.chunks.join('');
  }

  startOf(line: number): number {
    return this.starts[line] ?? this.total;
  }

  private endOf(line: number): number {
    if (line + 1 < this.count) return this.startOf(line + 1) - 1;
    return this.endsInNewline ? this.total - 1 : this.total;
  }

  private startLine(offset: number): void {
    if (this.count === this.starts.length) {
      const grown = new Uint32Array(this.count * 2);
      grown.set(this.starts);
      this.starts = grown;
    }
    this.starts[this.count] = offset;
    this.count += 1;
  }

  /** The last chunk that starts at or before the offset. */
  private chunkOf(offset: number): number {
    let low = 0;
    let high = this.chunkStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.chunkStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
