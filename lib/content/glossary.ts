/** The glossary: content/glossary/<topic>.yaml. */
import { glossarySchema, type Term } from './schema/glossary';
import { yamlFolder } from './yaml-folder';

export const glossaryFiles = yamlFolder('content/glossary', glossarySchema);

/**
 * Every term, by its name.
 * @throws where a file is broken
 */
export async function loadGlossary(root: string): Promise<Term[]> {
  const ids = await glossaryFiles.ids(root);
  const files = await Promise.all(ids.map((id) => glossaryFiles.load(root, id)));
  return files
    .flatMap(({ terms }) => terms)
    .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
}
