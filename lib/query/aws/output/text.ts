/**
 * `--output text`: values apart by tabs, keys in the order of the alphabet, each nested part on lines
 * of its own under its name in capitals.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html#text-output
 */
import { isMap, isScalar, scalar, type Shown } from '../double';
import { inOrder } from './order';

export function textLines(
  item: unknown,
  name?: string,
  keys?: readonly string[],
): readonly string[] {
  if (isMap(item)) return mapLines(item, name, keys);
  if (Array.isArray(item)) return listLines(item, name);
  return [scalar(item)];
}

function listLines(items: readonly unknown[], name: string | undefined): readonly string[] {
  if (items.length === 0) return [];
  if (items.some(isMap)) {
    // Every map of a list has the columns of all, so that they align.
    const keys = new Set<string>();
    for (const item of items.filter(isMap)) {
      for (const [key, value] of Object.entries(item)) if (isScalar(value)) keys.add(key);
    }
    const columns = [...keys].sort(inOrder);
    return items.flatMap((item) => textLines(item, name, columns));
  }
  const scalars = items.filter(isScalar);
  const nested = items.filter((item) => !isScalar(item));
  const first = scalars.length > 0 ? scalarLines(scalars, name) : [];
  return [...first, ...nested.flatMap((item) => textLines(item, name))];
}

function scalarLines(items: readonly unknown[], name: string | undefined): readonly string[] {
  if (name === undefined) return [items.map(scalar).join('\t')];
  return items.map((item) => `${name.toUpperCase()}\t${scalar(item)}`);
}

function mapLines(
  item: Shown,
  name: string | undefined,
  keys: readonly string[] | undefined,
): readonly string[] {
  const own = Object.keys(item).sort(inOrder);
  const plain = keys ?? own.filter((key) => isScalar(item[key]));
  const nested = keys
    ? own.filter((key) => !keys.includes(key))
    : own.filter((key) => !isScalar(item[key]));
  const values = plain.map((key) => (key in item ? scalar(item[key]) : ''));
  const line = [...(name !== undefined ? [name.toUpperCase()] : []), ...values].join('\t');
  return [
    ...(values.length > 0 ? [line] : []),
    ...nested.flatMap((key) => textLines(item[key], key)),
  ];
}
