/** What a choice may be written as, in a sheet or a form: `b`, `(B)`, `a, c`, or the words of the options. */
import { clean, INVISIBLE } from '../clean';

interface Option {
  readonly id: string;
  readonly text: string;
}

/** An id that stands before the words of an option: `b)`, `(b)`, `B.`, `b:`. */
const LETTER = /^(?:\([a-z0-9-]{1,40}\)|[a-z0-9-]{1,40}[).:])\s*/i;

/** Ids with commas, semicolons or spaces between; or the options' words, one after the other. */
export function readChoice(input: string, options: readonly Option[]): readonly string[] {
  const bare = clean(input);
  const words = bare.toLowerCase().replace(/[()]/g, ' ').split(/[\s,;]+/); // prettier-ignore
  return (
    inWords(input, options, plain) ??
    // Two options may differ in the case of a name alone.
    inWords(bare, options, plain) ??
    inWords(input, options, folded) ??
    inWords(bare, options, folded) ??
    words.map((word) => word.replace(/[.:]$/, '')).filter(Boolean)
  );
}

/** Without what a page shows otherwise: the marks of code. Quotes stay, as an option may begin with one. */
const plain = (text: string) =>
  text.normalize('NFKC').replace(INVISIBLE, '').replaceAll('`', '').replace(/\s+/g, ' ').trim(); // prettier-ignore
const folded = (text: string) => plain(text).toLowerCase();

/**
 * The options whose words make up the whole text: forms join several by commas, and an option may have commas and
 * semicolons of its own. The longest that fits is taken each time.
 */
function inWords(input: string, options: readonly Option[], read: (text: string) => string) {
  const all = options.map(({ id, text }) => ({ id, form: read(text).replace(/[.!]$/, '') }));
  // What two options may be called is neither of them.
  const forms = all
    .filter(({ form }) => all.filter((other) => other.form === form).length === 1)
    .sort((a, b) => b.form.length - a.form.length);
  const next = (rest: string) => {
    const found = forms.find(
      ({ form }) => rest.startsWith(form) && /^(?:[.!]?(?:$|[\s,;]))/.test(rest.slice(form.length)),
    );
    return found && { id: found.id, rest: rest.slice(found.form.length) };
  };
  const ids: string[] = [];
  for (let rest = read(input); rest !== '';) {
    const one = next(rest) ?? next(rest.replace(LETTER, ''));
    // As many as there are options, however often somebody writes them.
    if (!one || ids.length > options.length) return undefined;
    ids.push(one.id);
    rest = one.rest.replace(/^[.!]?[,;\s]*/, '');
  }
  return ids.length > 0 ? ids : undefined;
}
