/** The order of Python's `sorted()` for texts: by code point, capitals first. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
