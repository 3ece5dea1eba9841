import { nearest } from './nearest';

/** ` Did you mean check?`, or the whole list where nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [name] = nearest(word, known, 1);
  return name ? ` Did you mean ${name}?` : ` There is: ${known.join(', ')}.`;
}
