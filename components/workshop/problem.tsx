interface ProblemProps {
  /** Of what describes a field by it. */
  id?: string;
  /** Nothing is shown where nothing is wrong. */
  words: string | undefined;
}

/** What is wrong with a form. */
export const Problem = ({ id, words }: ProblemProps) =>
  words !== undefined && (
    <p id={id} role="alert" className="rounded border border-bad bg-bad-wash px-3.5 py-2.5 text-sm">
      {words}
    </p>
  );
