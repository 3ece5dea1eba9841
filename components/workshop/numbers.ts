import type { Part } from '@/lib/workshop/protocol/agenda';

/** What a question is called in a room, by ref: `2.3` is the third of the second part. */
export function numbersOf(agenda: readonly Part[]): ReadonlyMap<string, string> {
  return new Map(
    agenda.flatMap(({ questions }, part) =>
      questions.map(({ ref }, i): [string, string] => [ref, `${part + 1}.${i + 1}`]),
    ),
  );
}
