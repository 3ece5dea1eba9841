/** `--output json`: as Python's `json.dump(…, indent=4, ensure_ascii=False)` writes it. */
import { Double, double, isMap } from '../double';

export function jsonText(value: unknown, indent = ''): string {
  const inner = `${indent}    `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((each) => inner + jsonText(each, inner)).join(',\n')}\n${indent}]`;
  }
  if (isMap(value)) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    if (entries.length === 0) return '{}';
    const lines = entries.map(
      ([key, each]) => `${inner}${JSON.stringify(key)}: ${jsonText(each, inner)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return value instanceof Double ? double(value) : JSON.stringify(value ?? null);
}
