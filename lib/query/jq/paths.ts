/** Field names at a place of a jq program, from the values that it will read. */

/** A step into a value: a field's name, or all that an array or object holds. */
export type Step = { readonly field: string } | 'each';

export interface Field {
  readonly name: string;
  /** `string`, `number | null`, … of the values seen. */
  readonly type: string;
}

/**
 * The path that `.` begins with at the end of a program: through pipes, `select(`, `map(` and the
 * like, whose input is their own. Undefined where it cannot be followed.
 */
export function pathBefore(program: string): readonly Step[] | undefined {
  const text = stripStrings(program);
  const parts = contexts(text);
  const steps: Step[] = [];
  for (const part of parts) {
    const found = stepsOf(part);
    if (!found) return undefined;
    steps.push(...found);
  }
  return steps;
}

/** Texts emptied, but for those that name a field: `."a b"`, `["a"]`. */
function stripStrings(program: string): string {
  return program.replace(/(\.|\[)?"((?:\\.|[^"\\])*)"/g, (whole, before: string | undefined) =>
    before ? whole : '0',
  );
}

/** Functions whose argument's input is each of what they are given. */
const EACH = new Set([
  'map',
  'group_by',
  'sort_by',
  'unique_by',
  'min_by',
  'max_by',
  'map_values',
  'any',
  'all',
]);

/**
 * The stretches of a program that lead to its end, outermost first. What is closed by now is out of
 * the way, a comma or operator begins anew, an open bracket has the input of what is before it.
 */
function contexts(text: string): string[] {
  const stack: { pipeline: string[]; current: string }[] = [{ pipeline: [], current: '' }];
  for (let i = 0; i < text.length; i++) {
    const top = stack.at(-1)!;
    const char = text[i]!;
    if (char === '(' || char === '{' || (char === '[' && !/[\w.\])"?]/.test(text[i - 1] ?? ''))) {
      const name = /([A-Za-z_]\w*)$/.exec(top.current)?.[1];
      const call = char === '(' && name !== undefined && !/\.\w*$/.test(top.current);
      const before = call && EACH.has(name) ? [...top.pipeline, '.[]'] : top.pipeline;
      stack.push({ pipeline: before, current: '' });
    } else if (
      (char === ')' || char === '}' || char === ']') &&
      stack.length > 1 &&
      !isIndex(text, i)
    ) {
      stack.pop();
      const opened = stack.at(-1)!;
      const name = /([A-Za-z_]\w*)$/.exec(opened.current)?.[1];
      if (char === ')' && name === 'select') opened.current = opened.current.slice(0, -6) + '.';
      else if (char === ')' && name && /^(sort_by|unique_by)$/.test(name)) opened.current = '.';
      else if (char === ')' && name === 'group_by') opened.current = '.GROUPS';
      else opened.current = opened.current + '?UNKNOWN?';
    } else if (char === '|' && text[i + 1] !== '=') {
      // `… as $x |` leaves the input as it was.
      if (!/\bas\s+[$[{][^|]*$/.test(top.current)) top.pipeline = [...top.pipeline, top.current];
      top.current = '';
    } else if (/[,;:+*%<>=!]/.test(char) || (char === '/' && text[i + 1] !== '/')) top.current = '';
    else if (char === '/') {
      top.current = '';
      i++;
    } else if (/\s/.test(char)) {
      if (/\b(and|or|not|then|else|elif|if|reduce|foreach|try|catch)$/.test(top.current))
        top.current = '';
      else top.current += char;
    } else top.current += char;
  }
  const last = stack.at(-1)!;
  return [...last.pipeline, last.current].map((part) => part.trim());
}

/** True for a `]` that closes an index such as `.[0]` or `.a[]`. */
function isIndex(text: string, close: number): boolean {
  const open = text.lastIndexOf('[', close);
  return (
    open >= 0 && /[\w.\])"?]/.test(text[open - 1] ?? '') && !/[()]/.test(text.slice(open, close))
  );
}

/** Undefined for what is no plain path. */
function stepsOf(part: string): Step[] | undefined {
  if (part === '' || part === '.') return [];
  const path = /(?:^|[\s])((?:\.\.?)?[^\s]*)$/.exec(part)?.[1] ?? part;
  const steps: Step[] = [];
  let rest = path.replaceAll('?', '');
  if (path.includes('?UNKNOWN?')) return undefined;
  // The groups are arrays of what was grouped: one level more, which the next `[]` takes away.
  if (rest === '.GROUPS') return undefined;
  if (/^(sort|unique|reverse|first|last|to_entries|keys)$/.test(rest)) {
    return rest === 'first' || rest === 'last'
      ? ['each']
      : rest === 'to_entries' || rest === 'keys'
        ? undefined
        : [];
  }
  while (rest !== '' && rest !== '.') {
    const found =
      /^\.?\[(?:"([^"]*)"|(-?\d*)|(-?\d*:-?\d*))\]/.exec(rest) ??
      /^\.(?:([A-Za-z_]\w*)|"([^"]*)")/.exec(rest);
    if (!found) return undefined;
    const isIndexed = found[0].includes('[');
    const name = isIndexed ? found[1] : (found[1] ?? found[2]);
    if (name !== undefined) steps.push({ field: name });
    else if (found[3] === undefined) steps.push('each');
    rest = rest.slice(found[0].length);
  }
  return steps;
}

/** So many values are looked at in each step. */
const SAMPLE = 5000;

/** The fields of the objects at a path; of all objects at any depth where the path is unknown. */
export function fieldsAt(values: readonly unknown[], path: readonly Step[] | undefined): Field[] {
  const found = new Map<string, Set<string>>();
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const types = found.get(name) ?? new Set();
      found.set(name, types.add(typeName(inner)));
    }
  };
  if (path) walk(values, path).forEach(collect);
  else {
    let level: readonly unknown[] = values;
    for (let depth = 0; depth < 5 && level.length > 0; depth++) {
      level.forEach(collect);
      level = level.flatMap(children).slice(0, SAMPLE);
    }
  }
  return [...found]
    .map(([name, types]) => ({ name, type: [...types].sort().join(' | ') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function walk(values: readonly unknown[], path: readonly Step[]): readonly unknown[] {
  let level = values;
  for (const step of path) {
    level = level
      .flatMap((value) => {
        if (step === 'each') return children(value);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? [(value as Record<string, unknown>)[step.field]] : [];
      })
      .slice(0, SAMPLE);
  }
  return level;
}

const children = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
