/** As a code is read out: two groups of four. It is taken with and without the dash. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
