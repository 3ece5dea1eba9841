import type { Finding } from '../finding';
import { glossaryFiles } from '../glossary';
import { namesIn } from '../mdx/names';
import type { Term } from '../schema/glossary';
import { errors } from './report';
import type { ContentCheck } from './types';

const error = errors('glossary');

/** Every term is there once, its words are of no other term, it refers to terms that there are, as lessons do. */
export const checkGlossary: ContentCheck = async ({ root, lessons }) => {
  const found: Finding[] = [];
  const terms: Term[] = [];
  const owners = new Map<string, string>();
  const seen: { readonly say: (message: string, hint: string) => void; readonly see: string[] }[] =
    [];
  for (const topic of await glossaryFiles.ids(root)) {
    const file = await glossaryFiles.read(root, topic);
    found.push(...file.findings);
    file.value?.terms.forEach((term, at) => {
      const say = (message: string, hint: string) =>
        found.push(error(file.at(['terms', at]), message, hint));
      if (terms.some(({ id }) => id === term.id)) say(`${term.id} is used twice.`, 'Rename one.');
      for (const form of [term.term, ...term.also].map((one) => one.toLowerCase())) {
        const owner = owners.get(form);
        if (owner !== undefined) say(`“${form}” is of ${owner} too.`, 'Take it out of one.');
        owners.set(form, term.id);
      }
      terms.push(term);
      seen.push({ say, see: term.see });
    });
  }
  const known = (id: string) => terms.some((term) => term.id === id);
  for (const { say, see } of seen)
    for (const id of see.filter((one) => !known(one))) say(`There is no term ${id}.`, 'Mend see.');
  for (const { file, tree } of lessons)
    for (const { id, line } of tree ? namesIn(tree, 'Term') : [])
      if (!known(id))
        found.push(
          error(
            { file, line, column: 1 },
            `There is no term ${id} in the glossary.`,
            'Mend the id; terms are in content/glossary/*.yaml.',
          ),
        );
  return found;
};
