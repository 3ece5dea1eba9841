import 'server-only';
import type { Node } from '../mdx/allow';
import { namesIn } from '../mdx/names';

/**
 * What a lesson's elements of one name show, each once: `<Sorter id="…" />`.
 * @param load of an id; nothing where there is none
 */
export async function shownIn<Value>(
  tree: Node,
  component: string,
  load: (id: string) => Promise<Value | undefined>,
): Promise<Value[]> {
  const ids = new Set(namesIn(tree, component).map(({ id }) => id));
  const found = await Promise.all([...ids].map((id) => load(id)));
  return found.filter((one) => one !== undefined);
}
