/** Which questions a sheet's points are out of. */
interface Countable {
  readonly ref: string;
  readonly variant?: boolean;
}

/**
 * What the sheet asks; of one quiz or lab all that it has, but of variants, which are asked after a miss, only those
 * that the sheet names.
 * @param scope `labs/<lab>` or `quizzes/<quiz>`
 */
export function countedQuestions<One extends Countable>(
  questions: readonly One[],
  asked: readonly string[],
  scope?: string,
): One[] {
  const named = new Set(asked);
  return questions.filter(
    ({ ref, variant }) =>
      named.has(ref) || (scope !== undefined && !variant && ref.startsWith(`${scope}/`)),
  );
}
