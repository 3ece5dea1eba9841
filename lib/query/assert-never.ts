/** Closes a union: the compiler complains where a member was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
