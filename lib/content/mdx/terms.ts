/**
 * Marks the first place in a lesson where a term of the glossary stands, so that it can be explained there. An
 * author's own `<Term id="…">` counts as the first place.
 */
import type { Node } from './allow';

/** As much of a term as is needed to find it. */
export interface Findable {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly marked: boolean;
}

/** Where no words are marked: they are names, or lead elsewhere already. */
const LEFT_ALONE = ['heading', 'link', 'inlineCode', 'code', 'table'];
const isElement = ({ type }: Node) => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

/** Remark plugin. */
export function remarkTerms({ terms }: { readonly terms: readonly Findable[] }) {
  return (tree: Node) => {
    const found = new Set(idsOf(tree));
    const finder = finderOf(terms.filter(({ marked }) => marked));
    if (finder) visit(tree, finder, found);
  };
}

interface Finder {
  readonly pattern: RegExp;
  readonly idOf: (words: string) => string | undefined;
}

function finderOf(terms: readonly Findable[]): Finder | undefined {
  const forms = terms.flatMap(({ id, term, also }) =>
    [term, ...also].map((form) => ({ id, form })),
  );
  if (forms.length === 0) return undefined;
  // The longest first: `log file validation` before `log file`.
  forms.sort((a, b) => b.form.length - a.form.length);
  const ways = forms.map(({ id, form }) => ({ id, source: `${anyCapital(form)}s?` }));
  const whole = ways.map(({ id, source }) => ({ id, pattern: new RegExp(`^${source}$`) }));
  return {
    pattern: new RegExp(
      `(?<![\\w-])(?:${ways.map(({ source }) => source).join('|')})(?![\\w-])`,
      'g',
    ),
    idOf: (words) => whole.find(({ pattern }) => pattern.test(words))?.id,
  };
}

/** The first letter may be a capital: a sentence may begin with it. */
function anyCapital(form: string): string {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const first = escaped.charAt(0);
  return /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]${escaped.slice(1)}` : escaped;
}

function idsOf(tree: Node): string[] {
  const id = tree.attributes?.find(({ name }) => name === 'id')?.value;
  const own = isElement(tree) && tree.name === 'Term' && typeof id === 'string' ? [id] : [];
  return [...own, ...(tree.children ?? []).flatMap(idsOf)];
}

function visit(node: Node, finder: Finder, found: Set<string>): void {
  if (LEFT_ALONE.includes(node.type) || (isElement(node) && node.name !== 'Callout')) return;
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return marked(child.value ?? '', finder, found);
    visit(child, finder, found);
    return [child];
  });
}

/** A text with what stands in it for the first time as an element. */
function marked(text: string, { pattern, idOf }: Finder, found: Set<string>): Node[] {
  const parts: Node[] = [];
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const id = idOf(match[0]);
    if (id === undefined || found.has(id)) continue;
    found.add(id);
    if (match.index > last) parts.push({ type: 'text', value: text.slice(last, match.index) });
    parts.push({
      type: 'mdxJsxTextElement',
      name: 'Term',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children: [{ type: 'text', value: match[0] }],
    });
    last = match.index + match[0].length;
  }
  if (last < text.length) parts.push({ type: 'text', value: text.slice(last) });
  return parts;
}
