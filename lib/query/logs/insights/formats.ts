/**
 * The forms of text that `parse … logfmt` and `parse … csv` take apart.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Parse.html
 */

/** `level=error msg="no such key" ok`: a key alone has no value. */
const PAIR = /([^\s="]+)(?:=(?:"((?:\\.|[^"\\])*)"|(\S*)))?/g;

export function parseLogfmt(text: string): Readonly<Record<string, string>> {
  const pairs = Array.from(text.matchAll(PAIR), ([, key = '', quoted, plain]) => {
    return [key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? ''] as const;
  });
  return Object.fromEntries(pairs);
}

/** The values of one line; one in double quotes may have commas, and quotes that are doubled. */
export function parseCsv(text: string): string[] {
  const values: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/\s*(?:"((?:""|[^"])*)"\s*|([^,]*))(,|$)/g)) {
    values.push(quoted?.replaceAll('""', '"') ?? plain?.trim() ?? '');
    if (end === '') break;
  }
  return values;
}
