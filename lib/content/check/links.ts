import type { Finding } from '../finding';
import type { Node } from '../mdx/allow';
import { anchorsOf } from '../mdx/headings';
import { errors, top } from './report';
import type { ContentSource, ReadLesson } from './source';
import type { ContentCheck } from './types';

const error = errors('links');
const PAGES = ['/', '/learn', '/glossary', '/workbench', '/progress'];

interface Link extends Node {
  readonly url: string;
}

/** Links lead somewhere, claims lead to AWS's own pages, and what is drawn is told in words too. */
export const checkLinks: ContentCheck = (content) =>
  content.lessons.flatMap((lesson) => {
    const { file, tree } = lesson;
    if (!tree) return [];
    const links = all(tree, ['link', 'definition']) as Link[];
    const found = [
      ...links.flatMap((link) => linkFindings(content, lesson, link)),
      ...textless(file, tree),
    ];
    if (!links.some(({ url }) => url.startsWith('https://docs.aws.amazon.com/')))
      found.push(
        error(
          top(file),
          'Nothing in it is linked to a page of AWS.',
          'Link each claim about AWS to its page on docs.aws.amazon.com.',
        ),
      );
    return found;
  });

function linkFindings(content: ContentSource, lesson: ReadLesson, link: Link): Finding[] {
  const { url } = link;
  if (url.startsWith('https://')) return [];
  const say = (message: string, todo: string) => [error(placeOf(lesson.file, link), message, todo)];
  if (!/^[/#]/.test(url))
    return say(`${url} leads nowhere.`, 'Link over https, or within the site from /.');
  const [path = '', anchor] = url.split('#');
  const [, area, one, two, ...more] = path.split('/');
  const named = area === 'learn' && content.lessons.find(({ id }) => id === `${one}/${two}`);
  const target = path === '' ? lesson : named || undefined;
  const known =
    PAGES.includes(path) ||
    target !== undefined ||
    (area === 'labs' && !two && content.labs.includes(one ?? '')) ||
    (area === 'learn' && !two && content.course.modules.some(({ id }) => id === one));
  if (!known || more.length > 0) return say(`There is no page ${path}.`, 'Mend the link.');
  if (anchor && target?.tree && !anchorsOf(target.tree).includes(anchor))
    return say(`${target.id} has no heading #${anchor}.`, 'Mend the anchor.');
  return [];
}

/** Images without words, and figures without a caption. */
function textless(file: string, tree: Node): Finding[] {
  const images = all(tree, ['image']) as (Node & { alt?: string | null })[];
  const figures = all(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement']).filter(
    ({ name }) => name === 'Figure' || name === 'Anatomy',
  );
  return [
    ...images
      .filter(({ alt }) => !alt?.trim())
      .map((node) => error(placeOf(file, node), 'This image says nothing.', 'Write ![words](…).')),
    ...figures
      .filter(({ attributes }) => !captionOf(attributes)?.trim())
      .map((node) =>
        error(placeOf(file, node), `This ${node.name} has no caption.`, 'Write caption="…".'),
      ),
  ];
}

function captionOf(attributes: Node['attributes']): string | undefined {
  const value = attributes?.find(({ name }) => name === 'caption')?.value;
  return typeof value === 'string' ? value : undefined;
}

const placeOf = (file: string, { position }: Node) => ({
  file,
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

function all(node: Node, types: readonly string[]): Node[] {
  const below = (node.children ?? []).flatMap((child) => all(child, types));
  return types.includes(node.type) ? [node, ...below] : below;
}
