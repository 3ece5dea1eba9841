import type { ShikiTransformer } from 'shiki';

/** Shiki's token names -> our classes (app/globals.css). */
const CLASSES: Record<string, string> = {
  constant: 'sx-constant',
  string: 'sx-string',
  'string-expression': 'sx-string',
  comment: 'sx-comment',
  keyword: 'sx-keyword',
  parameter: 'sx-key',
  function: 'sx-function',
  punctuation: 'sx-punctuation',
  link: 'sx-string',
};

/** Classes in place of style attributes: the policy is style-src 'self'. */
const classes: ShikiTransformer = {
  name: 'trailwise:classes',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
  },
  span(node) {
    const token = /--shiki-token-([\w-]+)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    const name = token && CLASSES[token];
    if (name) node.properties['class'] = name;
  },
};

/** One highlighter with the few languages that lessons use; making one takes about a second. */
async function makeHighlight() {
  const [{ createCssVariablesTheme, createHighlighter }, { default: rehypeShiki }] =
    await Promise.all([import('shiki'), import('@shikijs/rehype/core')]);
  const highlighter = await createHighlighter({
    themes: [createCssVariablesTheme({ name: 'trailwise', variablePrefix: '--shiki-' })],
    langs: ['bash', 'sql', 'json'],
    langAlias: { sh: 'bash' },
  });
  const options = { theme: 'trailwise', transformers: [classes], fallbackLanguage: 'text' };
  return rehypeShiki.call({} as never, highlighter, options) as (tree: Element) => void;
}
let highlight: ReturnType<typeof makeHighlight> | undefined;

interface Element {
  readonly tagName?: string;
  readonly children?: readonly Element[];
}
const hasCode = (node: Element): boolean =>
  node.tagName === 'pre' || (node.children ?? []).some(hasCode);

/** Colours the blocks of code of a tree. Without one, the highlighter is not even made. */
export function rehypeHighlight() {
  return async (tree: Element): Promise<void> => {
    if (!hasCode(tree)) return;
    highlight ??= makeHighlight();
    (await highlight)(tree);
  };
}
