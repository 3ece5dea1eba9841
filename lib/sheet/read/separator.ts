import type { Separator } from './csv';

const TYPED: readonly Separator[] = [',', ';'];

/** The text without its mark and Excel's `sep=;`, and what stands between its cells. */
export function sniff(text: string): {
  readonly body: string;
  readonly separator: Separator;
  /** The number of the body's first line. */
  readonly firstLine: number;
} {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const told = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i.exec(bare);
  if (told)
    return { body: bare.slice(told[0].length), separator: told[1] as Separator, firstLine: 2 };
  return { body: bare, separator: mostFrequent(headOf(bare)), firstLine: 1 };
}

/** The first line that says something, without what is in quotes: a question's words have commas. */
function headOf(text: string): string {
  const [head = ''] = /[^\r\n]+/.exec(text.slice(0, 100_000).replace(/"[^"]*"/g, '')) ?? [];
  return head;
}

/** A tab is nothing that people write in a title. The comma where none is there, or two are as frequent. */
function mostFrequent(head: string): Separator {
  if (head.includes('\t')) return '\t';
  const often = (separator: Separator) => head.split(separator).length;
  return TYPED.reduce((best, one) => (often(one) > often(best) ? one : best));
}
