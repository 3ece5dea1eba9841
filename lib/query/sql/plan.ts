/** What EXPLAIN answers: DuckDB's plan as an indented text, one line an operator. */
import type { PlanKind } from './language/explain';

interface Operator {
  readonly name?: string;
  readonly operator_name?: string;
  readonly operator_timing?: number;
  readonly operator_cardinality?: number;
  readonly extra_info?: Readonly<Record<string, string | readonly string[]>>;
  readonly children?: readonly Operator[];
}

/** The plan's lines from DuckDB's JSON; the text as it is where it is not such JSON. */
export function planLines(json: string, kind: PlanKind): string[] {
  try {
    const parsed = JSON.parse(json) as Operator | readonly Operator[];
    const roots = Array.isArray(parsed) ? (parsed as readonly Operator[]) : [parsed as Operator];
    const lines: string[] = [];
    roots.forEach((root) => write(root, 0, kind, lines));
    const total = roots.reduce((sum, root) => sum + seconds(root), 0);
    return kind === 'analyzed' ? [`Total: ${milliseconds(total)}`, ...lines] : lines;
  } catch {
    return json.split('\n');
  }
}

const seconds = (one: Operator): number =>
  (one.operator_timing ?? 0) + (one.children ?? []).reduce((sum, child) => sum + seconds(child), 0);
const milliseconds = (value: number) => `${(value * 1000).toFixed(1)} ms`;

function write(one: Operator, depth: number, kind: PlanKind, lines: string[]): void {
  const name = (one.operator_name ?? one.name ?? '').trim();
  const info = Object.entries(one.extra_info ?? {}).filter(([key]) => !SILENT.includes(key));
  // The wrappers that DuckDB puts around an analysed plan.
  const shown = name !== '' && name !== 'EXPLAIN_ANALYZE' && !passesOn(one);
  if (shown) {
    const rows = kind === 'analyzed'
      ? `${one.operator_cardinality ?? 0} rows, ${milliseconds(one.operator_timing ?? 0)}`
      : estimate(one); // prettier-ignore
    const parts = info.map(([key, value]) => `${key}: ${listed(value)}`);
    const indent = depth ? `${'   '.repeat(depth - 1)}└─ ` : '';
    const detail = [...parts, rows].filter(Boolean).join('; ');
    lines.push(`${indent}${title(name)}${detail ? `  [${detail}]` : ''}`);
  }
  for (const child of one.children ?? []) write(child, depth + (shown ? 1 : 0), kind, lines);
}

/** A projection that only hands columns on. */
const passesOn = ({ extra_info: info = {} }: Operator): boolean => {
  const list = info.Projections;
  return list !== undefined && listed(list).split(', ').every((item) => /^#\d+$/.test(item));
}; // prettier-ignore

const SILENT = ['Estimated Cardinality', 'Type', '__projections__', '__order_by__'];
const listed = (value: string | readonly string[]) =>
  (typeof value === 'string' ? value : value.join(', '))
    .replace(/__internal_(?:de)?compress_\w+\((#\d+|[^()]*(?:\([^()]*\))?)\)/g, '$1')
    .replace(/\s+/g, ' ')
    .slice(0, 200);

function estimate(one: Operator): string {
  const rows = one.extra_info?.['Estimated Cardinality'];
  return typeof rows === 'string' ? `about ${rows} rows` : '';
}

/** `HASH_GROUP_BY` -> `Hash group by` */
const title = (name: string) => {
  const words = name.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
