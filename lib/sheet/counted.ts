/** Which questions a sheet's points are out of. */
interface Countable {
  readonly ref: string;
  readonly variant?: boolean;
  /** It is about the time after a fix: what is right depends on what was decided, which no sheet says. */
  readonly measured?: boolean;
}

/**
 * What the sheet asks; of one quiz or lab all that it has, but of variants, which are asked after a miss, only those
 * that the sheet names. What no sheet can be graded in is in no total.
 * @param scope `labs/<lab>` or `quizzes/<quiz>`
 */
export function countedQuestions<One extends Countable>(
  questions: readonly One[],
  asked: readonly string[],
  scope?: string,
): One[] {
  const named = new Set(asked);
  return questions.filter(
    ({ ref, variant, measured }) =>
      !measured &&
      (named.has(ref) || (scope !== undefined && !variant && ref.startsWith(`${scope}/`))),
  );
}
