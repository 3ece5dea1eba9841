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
