import { namesIn } from '../mdx/names';
import type { YamlFile } from '../yaml';
import type { YamlFolder } from '../yaml-folder';
import { errors } from './report';
import type { ContentCheck } from './types';
import type { Finding } from '../finding';

interface Shown<Value> {
  /** The check's name. */
  readonly check: string;
  readonly folder: YamlFolder<Value>;
  /** The element by which lessons show one. */
  readonly component: string;
  /** The words for an id that is not there. */
  readonly missing: (id: string) => string;
  readonly hint: string;
  /** What else has to hold of a file that fits its schema. */
  readonly proofs: (file: YamlFile<Value>, value: Value) => Finding[];
}

/** A check of a folder whose files lessons show: each fits its schema and is called as it calls itself. */
export function shownByLessons<Value extends { readonly id: string }>(
  shown: Shown<Value>,
): ContentCheck {
  const { folder, component, missing, hint, proofs } = shown;
  const error = errors(shown.check);
  return async ({ root, lessons }) => {
    const known = await folder.ids(root);
    const found: Finding[] = lessons.flatMap(({ file, tree }) =>
      (tree ? namesIn(tree, component) : [])
        .filter(({ id }) => !known.includes(id))
        .map(({ id, line }) => error({ file, line, column: 1 }, missing(id), hint)),
    );
    for (const id of known) {
      const file = await folder.read(root, id);
      found.push(...file.findings);
      const { value } = file;
      if (!value) continue;
      if (value.id !== id)
        found.push(
          error(file.at(['id']), `It calls itself ${value.id}.`, `Its file is ${id}.yaml.`),
        );
      found.push(...proofs(file, value));
    }
    return found;
  };
}
