/** The library has no types of its own. */
declare module 'jmespath' {
  /** @throws Error where the expression is none */
  export function compile(expression: string): unknown;
  /** @throws Error where a function is unknown, or given what it does not take */
  export function search(data: unknown, expression: string): unknown;
}
