import { createHash } from 'node:crypto';

interface Option {
  readonly id: string;
  readonly text: string;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Options in an order that says nothing: authors put the right one second too often. The same for everybody and each
 * time, so that two people can talk about the third one. Numbers stand by their size.
 */
export function inNoOrder<One extends Option>(question: string, options: readonly One[]): One[] {
  if (options.every(({ text }) => NUMBER.test(text)))
    return options.toSorted((a, b) => Number(a.text) - Number(b.text));
  const rankOf = (text: string) =>
    createHash('sha256').update(`${question}\0${text}`).digest('hex');
  return options
    .map((option) => ({ option, rank: rankOf(option.text) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ option }) => option);
}
