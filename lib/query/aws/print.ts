/** Prints an answer in the format asked for. */
import { jsonText } from './output/json';
import { tableText } from './output/table';
import { textLines } from './output/text';
import { yamlText } from './output/yaml';
import type { OutputFormat } from './globals';
import { joined, type Paged } from './paging';
import type { ApiOperation } from './operation';
import type { Query } from './query';

export function printed(
  operation: ApiOperation,
  answer: Paged,
  { format, query, width }: { format: OutputFormat; query?: Query; width: number },
): string {
  const pages = answer.byHand ? undefined : operation.pages;
  const select = query ?? ((value: unknown) => value);
  if (format === 'off') return '';
  if (format === 'text') {
    // Text is printed page by page, and the query asks each page.
    const shown: unknown[] = pages
      ? answer.pages.map((page, index) => {
          const results = pages.results.filter((name) => name in page);
          const own = Object.fromEntries(results.map((name) => [name, page[name]]));
          return select(index === 0 ? joined({ pages: [page] }, pages) : own);
        })
      : [select(answer.pages[0] ?? {})];
    if (answer.resume !== undefined)
      shown.push(select({ NextToken: { NextToken: answer.resume } }));
    return shown
      .flatMap((value) => textLines(value))
      .map((line) => `${line}\n`)
      .join('');
  }
  if (format === 'yaml-stream')
    return answer.pages.map((page) => yamlText([select(page)])).join('');
  const whole = select(pages ? joined(answer, pages) : (answer.pages[0] ?? {}));
  switch (format) {
    case 'table':
      return tableText(operation.api, whole, width);
    case 'yaml':
      return yamlText(whole);
    case 'json': {
      const text = jsonText(whole);
      return text === '{}' ? '' : `${text}\n`;
    }
  }
}
