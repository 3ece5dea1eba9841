/** Draws the sections of a table with `+`, `-` and `|`, all as wide as the widest. */

export interface Section {
  readonly title: string;
  readonly indent: number;
  headers: readonly string[];
  readonly rows: string[][];
}

/** Blanks about each value, and its share of the borders. */
const PADDING = 4;

export function draw(given: readonly Section[], terminal: number): string {
  let sections = given;
  let width = widest(sections);
  if (width > terminal) {
    sections = sections.map(upright);
    width = widest(sections);
  }
  const lines = sections.flatMap((section) => {
    const bars = '|'.repeat(section.indent);
    return linesOf(section, width - 2 * section.indent).map((line) => bars + line + bars);
  });
  return ['-'.repeat(width), ...lines].map((line) => `${line}\n`).join('');
}

/** One row under headers becomes a line for each header. */
function upright(section: Section): Section {
  const [row] = section.rows;
  if (section.rows.length !== 1 || section.headers.length === 0 || !row) return section;
  const rows = section.headers.map((header, index) => [header, row[index] ?? '']);
  return { ...section, headers: [], rows };
}

/** Characters of East Asian scripts take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
const columnsOf = (text: string) => [...text].length + (text.match(WIDE)?.length ?? 0);

function naturalWidths({ headers, rows }: Section): number[] {
  const all = headers.length > 0 ? [headers, ...rows] : rows;
  const count = all[0]?.length ?? 0;
  return Array.from({ length: count }, (_, at) =>
    all.reduce((most, row) => Math.max(most, columnsOf(row[at] ?? '')), 0),
  );
}

function widest(sections: readonly Section[]): number {
  return sections.reduce((most, section) => {
    const around = 2 * section.indent + 2;
    const content = naturalWidths(section).reduce((sum, width) => sum + width + PADDING, 0);
    return Math.max(most, columnsOf(section.title) + around, content + around);
  }, 0);
}

function linesOf(section: Section, width: number): string[] {
  const { title, headers, rows } = section;
  const lines: string[] = [];
  if (title) {
    lines.push(centred(title, width, '|'));
    if (headers.length === 0 && rows.length === 0) lines.push(`+${'-'.repeat(width - 2)}+`);
  }
  const widths = scaled(naturalWidths(section), width);
  if (widths.length === 0) return lines;
  const rule = `+${widths.map((each, at) => `${'-'.repeat(each - (at === 0 ? 2 : 1))}+`).join('')}`;
  if (headers.length > 0) {
    const cells = headers.map((text, at) => centred(text, widths[at] ?? 0, at === 0 ? '|' : ''));
    lines.push(rule, cells.join(''));
  }
  if (rows.length > 0) {
    const drawn = rows.map((row) =>
      row.map((text, at) => leftAligned(text, widths[at] ?? 0, at === 0 ? '|' : '')).join(''),
    );
    lines.push(rule, ...drawn, rule);
  }
  return lines;
}

/** Widths that sum up to the table's, in the columns' proportions. */
function scaled(natural: readonly number[], width: number): number[] {
  const padded = natural.map((each) => each + PADDING);
  const total = padded.reduce((sum, each) => sum + each, 0);
  if (total === 0) return [];
  const widths = padded.map((each) => halfToEven((width / total) * each));
  let over = widths.reduce((sum, each) => sum + each, 0) - width;
  while (over !== 0) {
    const order = widths.map((_, at) => (over < 0 ? widths.length - 1 - at : at));
    for (const at of order) {
      const step = over > 0 ? -1 : 1;
      widths[at] = (widths[at] ?? 0) + step;
      over += step;
      if (over === 0) break;
    }
  }
  return widths;
}

/** Python rounds a half to the even neighbour. */
function halfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

const blanks = (count: number) => ' '.repeat(Math.max(0, count));

function centred(text: string, width: number, left: string): string {
  const length = columnsOf(text);
  const before = Math.floor(width / 2) - Math.floor(length / 2) - 1;
  const shown = left + blanks(before) + text;
  const used = left.length + before + length;
  return `${shown}${blanks(width - 1 - used)}|`;
}

function leftAligned(text: string, width: number, left: string): string {
  const length = columnsOf(text);
  const padding = width - (length + 2 + left.length + 1) >= 0 ? 2 : 0;
  return `${left}${blanks(padding)}${text}${blanks(width - left.length - padding - length - 1)}|`;
}
