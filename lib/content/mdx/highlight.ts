import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from 'shiki';

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

const theme = createCssVariablesTheme({ name: 'trailwise', variablePrefix: '--shiki-' });
let highlighter: ReturnType<typeof createHighlighter> | undefined;

/** One highlighter with the few languages that lessons use; making one takes about a second. */
export async function shikiPlugin() {
  highlighter ??= createHighlighter({
    themes: [theme],
    langs: ['bash', 'sql', 'json'],
    langAlias: { sh: 'bash' },
  });
  return [
    rehypeShikiFromHighlighter,
    await highlighter,
    { theme: 'trailwise', transformers: [classes], fallbackLanguage: 'text' },
  ] as const;
}
