/**
 * The rows of a screen. A line that is kept whole is one row; a wider one is wrapped at so many
 * columns, as a terminal does. Rows are counted, never made; `rowAt` finds the one that is seen.
 */
import type { OutputLog, StreamName } from './output-log';
import type { TextLog } from './text-log';

export const TAB_WIDTH = 8;

/** How lines become rows: one of at most `kept` columns stays whole, a wider one wraps at `columns`. */
export interface Fold {
  readonly columns: number;
  readonly kept: number;
}
/** A table's row is seldom wider; beyond it a line is JSON or prose, and is read better wrapped. */
export const WIDEST_KEPT = 400;

export const foldAt = (columns: number, wrap: boolean): Fold => ({
  columns,
  kept: wrap ? columns : Math.max(columns, WIDEST_KEPT),
});

export interface Row {
  readonly stream: StreamName;
  readonly log: TextLog;
  /** The line within `log`, and the part of it that this row shows. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Columns that a text takes, tabs going to the next stop. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    width += text.charCodeAt(at) === 9 ? TAB_WIDTH - (width % TAB_WIDTH) : 1;
  }
  return width;
}

/** Where a line with tabs is broken: the offset at which each of its rows starts. */
function breaksOf(text: string, columns: number): number[] {
  const breaks = [0];
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const tab = text.charCodeAt(at) === 9;
    const step = tab ? TAB_WIDTH - (width % TAB_WIDTH) : 1;
    if (width + step <= columns || width === 0) {
      width += step;
      continue;
    }
    breaks.push(at);
    width = tab ? TAB_WIDTH : 1;
  }
  return breaks;
}

/** The rows of one stretch of text; grows with it, so that no line is measured twice. */
class Wrapped {
  rows = 0;
  /** Columns of the widest row. */
  widest = 0;
  /** Row at which each line starts. */
  private starts = new Uint32Array(64);
  private lines = 0;

  constructor(
    readonly stream: StreamName,
    readonly log: TextLog,
    private readonly fold: Fold,
  ) {}

  grow(): void {
    const { log } = this;
    // The last line may have gone on since.
    let line = Math.max(0, this.lines - 1);
    let rows = this.rowOf(line);
    if (log.lineCount > this.starts.length) {
      const grown = new Uint32Array(log.lineCount * 2);
      grown.set(this.starts);
      this.starts = grown;
    }
    for (; line < log.lineCount; line += 1) {
      this.starts[line] = rows;
      rows += this.heightOf(line);
    }
    this.lines = line;
    this.rows = rows;
  }

  rowOf(line: number): number {
    return this.starts[line] ?? 0;
  }

  rowAt(row: number): Row {
    const { stream, log } = this;
    const { columns } = this.fold;
    const line = this.lineAt(row);
    const nth = row - this.rowOf(line);
    const length = log.lineLength(line);
    const next = line + 1 < this.lines ? this.rowOf(line + 1) : this.rows;
    if (next - this.rowOf(line) === 1) {
      return { stream, log, line, from: 0, to: length };
    }
    if (!log.hasTabs) {
      const from = nth * columns;
      return { stream, log, line, from, to: Math.min(length, from + columns) };
    }
    const breaks = breaksOf(log.line(line), columns);
    return { stream, log, line, from: breaks[nth] ?? 0, to: breaks[nth + 1] ?? length };
  }

  private heightOf(line: number): number {
    const { log, fold } = this;
    const length = log.lineLength(line);
    // Not wider than what was seen, whatever its tabs: no need to look at its text.
    if (length * TAB_WIDTH <= this.widest) return 1;
    const width = log.hasTabs && length <= fold.kept ? widthOf(log.line(line)) : length;
    if (width <= fold.kept) {
      this.widest = Math.max(this.widest, width);
      return 1;
    }
    this.widest = Math.max(this.widest, fold.columns);
    return log.hasTabs
      ? breaksOf(log.line(line), fold.columns).length
      : Math.ceil(length / fold.columns);
  }

  private lineAt(row: number): number {
    let low = 0;
    let high = this.lines - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.rowOf(middle) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export class RowIndex {
  rowCount = 0;
  /** Columns of the widest row. */
  widest = 0;
  private readonly parts: Wrapped[] = [];

  constructor(
    private readonly output: OutputLog,
    private readonly fold: Fold,
  ) {
    this.grow();
  }

  /** Takes in what was written since. */
  grow(): void {
    const { output, parts, fold } = this;
    // Only the last part can have grown; those after it are new.
    for (let at = Math.max(0, parts.length - 1); at < output.sections.length; at += 1) {
      const section = output.sections[at];
      if (!section) break;
      const part = (parts[at] ??= new Wrapped(section.stream, section.log, fold));
      part.grow();
    }
    this.rowCount = parts.reduce((sum, part) => sum + part.rows, 0);
    this.widest = parts.reduce((most, part) => Math.max(most, part.widest), 0);
  }

  rowAt(row: number): Row | undefined {
    if (row < 0) return undefined;
    let first = 0;
    for (const part of this.parts) {
      if (row < first + part.rows) return part.rowAt(row - first);
      first += part.rows;
    }
    return undefined;
  }

  /** The row at which a line of the first section starts. */
  rowOf(line: number): number {
    return this.parts[0]?.rowOf(line) ?? 0;
  }
}

const known = new WeakMap<OutputLog, { fold: Fold; index: RowIndex }>();

/** The rows of an output as it is now. */
export function rowsOf(output: OutputLog, fold: Fold): RowIndex {
  const last = known.get(output);
  if (last && last.fold.columns === fold.columns && last.fold.kept === fold.kept) {
    last.index.grow();
    return last.index;
  }
  const index = new RowIndex(output, fold);
  known.set(output, { fold, index });
  return index;
}
