/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-string-functions */
import { compileRegex } from '../regex';
import { fromBoolean, isTrue, toNumber, toText, type Value } from '../values';
import type { Fn } from './types';

type Text = (text: string, ...rest: string[]) => Value;
/** A function of texts; nothing where one of them is missing. */
const texts = (
  name: string,
  signature: string,
  arity: Fn['arity'],
  about: string,
  call: Text,
): Fn => ({
  name,
  signature,
  arity,
  about,
  call: (args) => {
    const all = args.map(toText);
    const [first, ...rest] = all.filter((text) => text !== null);
    return first === undefined || all.includes(null) ? null : call(first, ...rest);
  },
});

/** Without second argument white space goes, else each of its characters. */
function trimmed(text: string, characters: string | undefined, left: boolean, right: boolean) {
  const goes = (char: string) => characters?.includes(char) ?? /\s/.test(char);
  const letters = [...text];
  let start = 0;
  let end = letters.length;
  if (left) while (start < end && goes(letters[start] ?? '')) start++;
  if (right) while (end > start && goes(letters[end - 1] ?? '')) end--;
  return letters.slice(start, end).join('');
}

export const TEXT: readonly Fn[] = [
  {
    name: 'isempty',
    signature: 'field',
    arity: [1, 1],
    about: '1 where the field is missing or empty',
    call: ([value = null]) => fromBoolean((toText(value) ?? '') === ''),
  },
  {
    name: 'isblank',
    signature: 'field',
    arity: [1, 1],
    about: '1 where the field is missing, empty or only white space',
    call: ([value = null]) => fromBoolean((toText(value) ?? '').trim() === ''),
  },
  {
    name: 'concat',
    signature: 'a, b, …',
    arity: [1, Infinity],
    about: 'the texts, one after the other',
    call: (args) => args.map((value) => toText(value) ?? '').join(''),
  },
  texts(
    'ltrim',
    'text, characters',
    [1, 2],
    'the text without what is at its left',
    (text, characters) => trimmed(text, characters, true, false),
  ),
  texts(
    'rtrim',
    'text, characters',
    [1, 2],
    'the text without what is at its right',
    (text, characters) => trimmed(text, characters, false, true),
  ),
  texts(
    'trim',
    'text, characters',
    [1, 2],
    'the text without what is at its ends',
    (text, characters) => trimmed(text, characters, true, true),
  ),
  texts('strlen', 'text', [1, 1], 'its length in Unicode code points', (text) => [...text].length),
  texts('toupper', 'text', [1, 1], 'in capital letters', (text) => text.toUpperCase()),
  texts('tolower', 'text', [1, 1], 'in small letters', (text) => text.toLowerCase()),
  {
    name: 'substr',
    signature: 'text, start, length',
    arity: [2, 3],
    about: 'a part of the text; the first character is 0',
    call: ([value = null, from = null, length]) => {
      const text = toText(value);
      const start = toNumber(from);
      const count = length === undefined ? Infinity : toNumber(length);
      if (text === null || start === null || count === null) return null;
      return [...text].slice(start, start + count).join('');
    },
  },
  texts(
    'replace',
    'text, what, with',
    [3, 3],
    'the text with every occurrence replaced',
    (text, what = '', by = '') => (what === '' ? text : text.replaceAll(what, () => by)),
  ),
  {
    name: 'strcontains',
    signature: 'text, what, caseInsensitive',
    arity: [2, 3],
    about: '1 where the text contains the other, else 0',
    call: ([text = null, what = null, insensitive = null]) => {
      const fold = (value: Value) =>
        isTrue(insensitive) ? toText(value)?.toLowerCase() : toText(value);
      return fromBoolean(fold(text)?.includes(fold(what) ?? '') ?? false);
    },
  },
  {
    name: 'startsWith',
    signature: 'text, what',
    arity: [2, 2],
    about: '1 where the text starts with the other, else 0',
    call: ([text = null, what = null]) =>
      fromBoolean(toText(text)?.startsWith(toText(what) ?? '') ?? false),
  },
  {
    name: 'endsWith',
    signature: 'text, what',
    arity: [2, 2],
    about: '1 where the text ends with the other, else 0',
    call: ([text = null, what = null]) =>
      fromBoolean(toText(text)?.endsWith(toText(what) ?? '') ?? false),
  },
  texts(
    'regexReplace',
    'text, expression, with',
    [3, 3],
    'the text with every match replaced; \\1 is the first group',
    (text, source = '', by = '') => {
      const found = expressionOf(source);
      if (!found) return null;
      return text.replace(found, (...all: unknown[]) =>
        by.replace(/\\(\d)/g, (_, digit) => String(all[Number(digit)] ?? '')),
      );
    },
  ),
];

/** The expression asked last: a query asks the same one of every event. */
let last: { readonly source: string; readonly regex: RegExp | undefined } | undefined;

function expressionOf(source: string): RegExp | undefined {
  if (last?.source !== source) {
    const compiled = compileRegex(source);
    const regex = compiled.ok ? new RegExp(compiled.regex.test.source, 'g') : undefined;
    last = { source, regex };
  }
  return last.regex;
}
