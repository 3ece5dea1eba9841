/**
 * A question's id from what people and files write for it: what stands behind an address of the page, or a room's
 * `quiz/…` and `lab/…`. Other text is given back in lower case, without spaces around.
 */
export const asQuestionRef = (written: string): string =>
  written
    .trim()
    // No address is longer, and the patterns below would take long.
    .slice(0, 500)
    .toLowerCase()
    .replace(/^.*\/check\/(?=quizzes\/|labs\/)/, '')
    // Only of an address: a heading may be a question in words.
    .replace(/^([^?#\s]*\/[^?#\s]*)[?#].*$/s, '$1')
    .replace(/^quiz\//, 'quizzes/')
    .replace(/^lab\//, 'labs/')
    .replace(/\/+$/, '');

/**
 * Questions by all that they are called: the whole id, the end of it (`care4wares/object-change`), and their own id,
 * which several may have.
 * @param refs `labs/<lab>/<question>` and `quizzes/<quiz>/<question>`
 */
export function questionsByName(refs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const ref of refs) {
    const [, set = '', question = ''] = ref.split('/');
    for (const name of [ref, `${set}/${question}`, question])
      byName.set(name, [...(byName.get(name) ?? []), ref]);
  }
  return byName;
}
