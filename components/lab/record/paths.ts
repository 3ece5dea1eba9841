/** Where a value stands in a record, as each language writes it. */
export type Path = readonly (string | number)[];

/** `.userIdentity.sessionContext`, `.resources[0].ARN`, `.requestParameters["x-amz-acl"]`. */
export function jqPath(path: Path): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('');
  return text.startsWith('.') ? text : `.${text}`;
}

/** Columns that CloudTrail Lake has as MAP(VARCHAR, VARCHAR): their values are text. */
const MAPS = [
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'serviceEventDetails',
];

/** The expression in the dialect of CloudTrail Lake; lists count from 1 there. */
export function sqlPath(path: Path): string {
  const [root, ...rest] = path;
  if (root === undefined) return '*';
  const column = name(String(root));
  const [key, ...deeper] = rest;
  if (!MAPS.includes(String(root)) || key === undefined) return column + steps(rest);
  if (deeper.length === 0) return `element_at(${column}, ${literal(String(key))})`;
  const json = rest
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^\w+$/.test(step) ? `.${step}` : `["${step}"]`;
    })
    .join('');
  return `json_extract_scalar(${column}, ${literal(`$${json}`)})`;
}

const steps = (path: Path) =>
  path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${name(step)}`)).join('');
const name = (text: string) => (/^[A-Za-z_]\w*$/.test(text) ? text : `"${text}"`);
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
