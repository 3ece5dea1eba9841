import 'server-only';
import { loadGlossary } from '../glossary';
import { lessonSource } from '../lessons';
import { namesIn } from '../mdx/names';
import { parseMdx } from '../mdx/parse';
import { remarkTerms } from '../mdx/terms';
import { cached } from './cached';
import { modules } from './site';

const all = cached((root: string) => loadGlossary(root));

/** Every term of the glossary, by its name. */
export const glossary = () => all(process.cwd());

/** The terms with the lessons that explain them in place, at the most so many. */
export async function glossaryEntries(most = 4) {
  const terms = await glossary();
  const lessons = (await modules()).flatMap((module) => module.lessons);
  const uses = new Map<string, { href: string; title: string }[]>();
  for (const lesson of lessons) {
    const tree = parseMdx(await lessonSource(process.cwd(), lesson));
    remarkTerms({ terms })(tree);
    for (const { id } of namesIn(tree, 'Term')) {
      const known = uses.get(id) ?? [];
      if (known.length < most) known.push({ href: `/learn/${lesson.id}`, title: lesson.title });
      uses.set(id, known);
    }
  }
  const nameOf = (id: string) => terms.find((term) => term.id === id)?.term ?? id;
  return terms.map((term) => ({
    ...term,
    see: term.see.map((id) => ({ id, term: nameOf(id) })),
    lessons: uses.get(term.id) ?? [],
  }));
}
