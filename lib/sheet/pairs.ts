/** What of a sheet has to be graded: no names, and what many wrote alike only once. */
import type { SheetAnswer } from './read/sheet';

export interface Pair {
  readonly ref: string;
  readonly answer: string;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Of each answer of the sheet the place of its pair. */
  readonly places: readonly number[];
}

/** Of each answer of the sheet its outcome. @param outcomes of the pairs, one for each */
export const outcomesOf = <Outcome>({ places }: Pairs, outcomes: readonly Outcome[]): Outcome[] =>
  places.map((place) => outcomes[place] as Outcome);

export function pairsOf(answers: readonly SheetAnswer[]): Pairs {
  const known = new Map<string, number>();
  const pairs: Pair[] = [];
  const places = answers.map(({ ref, answer }) => {
    const key = `${ref}\0${answer}`;
    const place = known.get(key) ?? pairs.push({ ref, answer }) - 1;
    known.set(key, place);
    return place;
  });
  return { pairs, places };
}
