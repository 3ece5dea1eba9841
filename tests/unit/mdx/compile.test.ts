import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { compileMdx } from '@/lib/content/mdx/compile';
import { headingsOf } from '@/lib/content/mdx/headings';
import { parseMdx } from '@/lib/content/mdx/parse';

const components = {
  Query: (props: Record<string, unknown>) => createElement('output', null, JSON.stringify(props)),
};
async function html(source: string) {
  return renderToStaticMarkup(createElement(await compileMdx('x.mdx', source), { components }));
}

describe('compileMdx', () => {
  it('hands a query, its output and its language to the component', async () => {
    const page = await html(
      '<Query id="a">\n\n```sql\nselect 1\n```\n\n```output\n1\n```\n\n</Query>',
    );
    const props = JSON.parse(page.replace(/<\/?output>/g, '').replaceAll('&quot;', '"'));
    expect(props).toEqual({ id: 'a', code: 'select 1', language: 'sql', output: '1' });
  });

  it('colours code by class alone, so that style-src can stay strict', async () => {
    const page = await html('```sh\ngrep INSERT rds.log | wc -l\n```');
    expect(page).toContain('class="sx-');
    expect(page).not.toContain('style=');
  });

  it('knows tables and gives headings an address', async () => {
    expect(await html('| a |\n|---|\n| b |')).toContain('<td>b</td>');
    expect(await html('## Reading a record')).toContain('id="reading-a-record"');
    expect(
      headingsOf(
        parseMdx('---\nt: 1\n---\n\n## Reading a `record`\n\n### no\n\n## Reading a record'),
      ),
    ).toEqual([
      { id: 'reading-a-record', text: 'Reading a record' },
      { id: 'reading-a-record-1', text: 'Reading a record' },
    ]);
  });

  it.each([
    ['import x from "./y"', /line 1.*import/],
    ['export const a = 1', /line 1/],
    ['text\n\n{process.exit()}', /line 3/],
    ['<script>alert(1)</script>', /<script> is not allowed/],
    ['<img src="x" />', /<img> is not allowed/],
    ['<Query id={1} />', /plain strings/],
    ['<Query id="a">\n\nprose\n\n</Query>', /holds only fences/],
  ])('refuses %j with its place', async (source, message) => {
    await expect(compileMdx('x.mdx', source)).rejects.toThrow(message);
    await expect(compileMdx('x.mdx', source)).rejects.toThrow(/^x\.mdx: /);
  });
});
