import { isCollection, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding, Place } from './finding';

export type Path = readonly PropertyKey[];

/** A YAML file read against its schema: the value where it fits, and every complaint at once. */
export interface YamlFile<Value> {
  readonly file: string;
  readonly value?: Value;
  readonly findings: readonly Finding[];
  /** Where a path of the value stands in the file; where it is missing, the nearest parent. */
  at(path: Path): Place;
}

export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlFile<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });

  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const at = (path: Path): Place => place(offsetOf(document.contents, path));
  const finding = (where: Place, message: string, todo: string): Finding => {
    return { severity: 'error', check: 'schema', ...where, message, todo };
  };

  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const todo = 'Mend the YAML; a value with a colon or a # in it needs quotes.';
    const findings = broken.map((e) => finding(place(e.pos[0]), `${firstLine(e.message)}.`, todo));
    return { file, findings, at };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { file, value: result.data, findings: [], at };
  const findings = result.error.issues.flatMap((issue) => {
    // An unknown key is complained of where it stands, not where its parent does.
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        finding(
          at([...issue.path, key]),
          `There is no field ${key} here.`,
          'Remove it, or mend its name.',
        ),
      );
    const where = issue.path.join('.') || 'the file';
    return [
      finding(at(issue.path), `${where}: ${issue.message}.`, 'See the schema for what goes here.'),
    ];
  });
  return { file, findings, at };
}

const firstLine = (text: string) => (text.split('\n')[0] ?? '').replace(/\.$/, '');

/** Follows a path down as far as the document has it; a map's entry is placed at its key. */
function offsetOf(contents: unknown, path: Path): number {
  let node = contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const name = String(step);
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === name) : undefined;
    const next: unknown = pair
      ? pair.value
      : node.get(typeof step === 'number' ? step : name, true);
    const start = pair ? rangeStart(pair.key) : rangeStart(next);
    if (start === undefined) break;
    offset = start;
    node = next;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
