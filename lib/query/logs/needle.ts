/**
 * Text that a message of JSON must hold somewhere, so that most messages need not be parsed: it may
 * let too many pass, never too few.
 */

/** A message holds one of these texts at least. */
export type Clause = readonly string[];

/** JSON may write other characters in more than one way. */
const AS_IT_STANDS = /^[\w .:@$-]+$/;
const NUMBER = /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i;
/** More alternatives than these take as long to look for as to parse. */
const MOST = 40;

/** That the message has this value. Text of a number equals the number, however that is written. */
export function valueClause(value: string): Clause[] {
  return AS_IT_STANDS.test(value) && !NUMBER.test(value) ? [[value]] : [];
}

/** That the message has a key that ends so. */
export function keyClause(key: string): Clause[] {
  return AS_IT_STANDS.test(key) ? [[`${key}"`]] : [];
}

/** What holds of each branch of an `or`: one clause of the first ones, one of the second ones, … */
export function either(branches: readonly (readonly Clause[])[]): Clause[] {
  const count = Math.min(...branches.map((clauses) => clauses.length));
  return Array.from({ length: count }, (_, index) => [
    ...new Set(branches.flatMap((clauses) => clauses[index] ?? [])),
  ]).filter((clause) => clause.length <= MOST);
}

/** The test of all clauses, the quickest first. */
export function possible(clauses: readonly Clause[]): (message: string) => boolean {
  const tests = [...clauses].sort((a, b) => a.length - b.length).map(holdsOne);
  // A letter may be written \u0041: then there is a backslash in the message.
  return (message) => tests.every((test) => test(message)) || message.includes('\\u');
}

function holdsOne(clause: Clause): (message: string) => boolean {
  const [first = ''] = clause;
  if (clause.length === 1) return (message) => message.includes(first);
  // One walk over the message for all of them.
  const any = new RegExp(clause.map((text) => text.replace(/[.$]/g, '\\$&')).join('|'));
  return (message) => any.test(message);
}
