/**
 * `--output table`: a section for each map or list of maps, its name above, sections inside it set
 * in by a bar on each side.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html#table-output
 */
import { Failure } from '../failure';
import { isMap, isScalar, scalar, type Shown } from '../double';
import { draw, type Section } from './table-draw';
import { inOrder } from './order';

/** @param width columns of the terminal: a wider table puts its one-row sections upright */
export function tableText(title: string, value: unknown, width: number): string {
  const sections: Section[] = [];
  build(sections, title, value, 0);
  return sections.length > 0 ? draw(sections, width) : '';
}

function empty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isMap(value)) return Object.keys(value).length === 0;
  return !value || value.valueOf() === 0;
}

function build(
  sections: Section[],
  title: string | undefined,
  current: unknown,
  indent: number,
): void {
  if (empty(current)) return;
  if (title !== undefined) sections.push({ title, indent, headers: [], rows: [] });
  if (isMap(current)) return fromMap(sections, current, indent);
  if (!Array.isArray(current)) return;
  if (isMap(current[0])) return fromMaps(sections, current, indent, title);
  for (const item of current as unknown[]) {
    if (isScalar(item)) addRow(sections, [item]);
    else if (Array.isArray(item) && item.every(isScalar)) addRow(sections, item);
    else build(sections, undefined, item, 0);
  }
}

function fromMap(sections: Section[], current: Shown, indent: number): void {
  const { headers, more } = split([current]);
  const [only] = headers;
  if (headers.length === 1 && only !== undefined) addRow(sections, [only, current[only]]);
  else if (headers.length > 1) {
    last(sections).headers = headers;
    addRow(
      sections,
      headers.map((key) => current[key]),
    );
  }
  for (const key of more) build(sections, key, current[key], indent + 1);
}

function fromMaps(
  sections: Section[],
  list: readonly unknown[],
  indent: number,
  title: string | undefined,
): void {
  const { headers, more } = split(list.filter(isMap));
  last(sections).headers = headers;
  for (const [index, each] of list.entries()) {
    const item = isMap(each) ? each : {};
    if (index > 0 && more.length > 0) {
      sections.push({ title: title ?? '', indent, headers, rows: [] });
    }
    addRow(
      sections,
      headers.map((key) => (key in item ? item[key] : '')),
    );
    for (const key of more) if (key in item) build(sections, key, item[key], indent + 1);
  }
}

function split(maps: readonly Shown[]): { headers: readonly string[]; more: readonly string[] } {
  const headers = new Set<string>();
  const more = new Set<string>();
  for (const map of maps) {
    for (const [key, value] of Object.entries(map)) (isScalar(value) ? headers : more).add(key);
  }
  return { headers: [...headers].sort(inOrder), more: [...more].sort(inOrder) };
}

function last(sections: Section[]): Section {
  const section = sections.at(-1);
  if (section) return section;
  const made: Section = { title: '', indent: 0, headers: [], rows: [] };
  sections.push(made);
  return made;
}

function addRow(sections: Section[], row: readonly unknown[]): void {
  const section = last(sections);
  const columns = section.headers.length || section.rows[0]?.length || row.length;
  if (row.length !== columns) {
    throw new Failure(`Row should have ${columns} elements, instead it has ${row.length}`, 255);
  }
  section.rows.push(row.map(scalar));
}
