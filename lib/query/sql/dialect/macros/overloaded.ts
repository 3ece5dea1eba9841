/**
 * Macros whose body depends on the type of an argument. The type of an aggregate is not known yet
 * where DuckDB chooses: it takes the body with a type, rightly or not. So each has a second name for
 * the body without one, and `rewrites/untyped.ts` uses it where an argument is an aggregate.
 */
export const UNTYPED = '_untyped';

/** @param typed, untyped each as `(arguments) as body`, several of them with a comma between */
export const overloaded = (name: string, typed: string, untyped: string): readonly string[] => [
  `macro ${name}${typed}, ${untyped}`,
  `macro ${name}${UNTYPED}${untyped}`,
];
