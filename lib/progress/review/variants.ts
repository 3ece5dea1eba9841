/** Which of the questions about one point to ask: one never asked first, then the one asked longest ago. */
export function variantFor<Question extends { readonly id: string }>(
  questions: readonly Question[],
  asked: Readonly<Record<string, string>>,
): Question | undefined {
  const when = ({ id }: Question) => asked[id] ?? '';
  return questions.reduce<Question | undefined>(
    (best, one) => (best && when(best) <= when(one) ? best : one),
    undefined,
  );
}
