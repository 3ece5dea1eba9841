import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { anatomyComplaints } from '@/lib/content/mdx/anatomy';
import { compileMdx } from '@/lib/content/mdx/compile';
import { parseMdx } from '@/lib/content/mdx/parse';
import { namesIn } from '@/lib/content/mdx/names';

const anatomy = (inside: string, props = 'id="a" caption="A record"') =>
  `Text.\n\n<Anatomy ${props}>\n\n${inside}\n\n</Anatomy>\n`;
const fence = (text: string, lang = 'json') => `\`\`\`${lang}\n${text}\n\`\`\``;
const wrong = (source: string) => anatomyComplaints(parseMdx(source));

describe('<Anatomy>', () => {
  it('gets its record as text, whatever is in it', async () => {
    const components = {
      Anatomy: (props: Record<string, unknown>) =>
        createElement('output', null, JSON.stringify(props)),
    };
    const text = '{\n  "__proto__": "</script><b>",\n  "userAgent": "`{x}`"\n}';
    const source = anatomy(fence(text));
    const Body = await compileMdx('x.mdx', source);
    const page = renderToStaticMarkup(createElement(Body, { components }));
    const props = /<output>(.*)<\/output>/.exec(page)?.[1] ?? '';
    const plain = props.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(JSON.parse(plain)).toEqual({ id: 'a', caption: 'A record', text });
    expect(wrong(source)).toEqual([]);
  });

  it.each([
    ['no fence', anatomy('words'), 3, /one ```json fence/],
    ['two fences', anatomy(`${fence('{}')}\n\n${fence('{}')}`), 3, /one ```json fence/],
    ['another fence', anatomy(fence('a: 1', 'yaml')), 3, /one ```json fence/],
    ['no JSON', anatomy(fence('{"a" 1}')), 5, /no JSON/],
    ['no record', anatomy(fence('[{}]')), 5, /one JSON object/],
    ['no id', anatomy(fence('{}'), 'caption="c"'), 3, /needs an id/],
    ['no caption', anatomy(fence('{}'), 'id="a"'), 3, /needs a caption/],
    ['a strange prop', anatomy(fence('{}'), 'id="a" caption="c" open="x"'), 3, /"open"/],
  ])('complains of %s', (_, source, line, message) => {
    const [first] = wrong(source);
    expect(first?.line).toBe(line);
    expect(first?.message).toMatch(message);
  });
});

it('finds the sorters of a lesson with their lines', () => {
  expect(namesIn(parseMdx('a\n\n<Sorter id="x" />\n\nb\n\n<Sorter />'), 'Sorter')).toEqual([
    { id: 'x', line: 3 },
    { id: '', line: 7 },
  ]);
});
