/** `--output yaml`: block style, keys in the order of the alphabet, texts quoted where they must be. */
import { Double, double, isMap } from '../double';
import { inOrder } from './order';

export function yamlText(value: unknown): string {
  return `${lines(value).join('\n')}\n`;
}

function lines(value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((each) =>
      lines(each).map((line, index) => (index === 0 ? '- ' : '  ') + line),
    );
  }
  if (isMap(value) && Object.keys(value).length > 0) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return keys.sort(inOrder).flatMap((key) => {
      const inner = value[key];
      const shown = lines(inner);
      const name = text(key);
      if (Array.isArray(inner) && inner.length > 0) return [`${name}:`, ...shown];
      if (isMap(inner) && Object.keys(inner).length > 0) {
        return [`${name}:`, ...shown.map((line) => `  ${line}`)];
      }
      return [`${name}: ${shown[0] ?? ''}`];
    });
  }
  return [one(value)];
}

function one(value: unknown): string {
  if (Array.isArray(value)) return '[]';
  if (value instanceof Double) return double(value);
  if (isMap(value)) return '{}';
  return typeof value === 'string' ? text(value) : JSON.stringify(value ?? null);
}

/** What YAML would read as something else than this text: marks, words, numbers, times. */
const MARKS = /^$|^\s|^[!&*|>@`"'%#{}[\],]|^[-?:](\s|$)|: |:$| #|\s$/;
const WORDS = /^(~|null|true|false|=|<<)$/i;
const NUMBERS =
  /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|[\d_]+(:[0-5]?\d)*(\.[\d_]*)?(e[-+]?\d+)?|\.[\d_]+(e[-+]?\d+)?|\.(inf|nan))$/i;
const TIMES = /^\d{4}-\d\d?-\d\d?([Tt\s].*)?$/;
const NOT_TEXT = [MARKS, WORDS, NUMBERS, TIMES];
const CONTROL = /[\x00-\x1f\x7f]/;

function text(value: string): string {
  if (CONTROL.test(value)) return JSON.stringify(value);
  if (!NOT_TEXT.some((pattern) => pattern.test(value))) return value;
  return `'${value.replaceAll("'", "''")}'`;
}
