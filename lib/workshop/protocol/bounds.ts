/** How much of anything is taken. What is longer or more is refused at the edge, by the schemas. */
export const MOST = {
  /** Characters of what a person writes: a broadcast, a note, a card. */
  text: 500,
  /** UTF-16 units of an answer; a kind of question may take less (`lib/grading`, `maxInput`). */
  input: 50_000,
  /** Of a wrong answer, what is kept of it. */
  wrongInput: 4_000,
  /** Of what was understood of an answer, and of an answer in an event of an earlier version. */
  storedInput: 100_000,
  /** Visible characters of a name. */
  name: 32,
  /** Characters of a query that was run. */
  query: 2_000,
  /** Characters of what the server glues in: a hint, an explanation, a reference query. */
  prose: 8_000,
  parts: 40,
  questions: 400,
  /** What a page asks for at once, of those that were opened. */
  questionsAtOnce: 40,
  minutes: 24 * 60,
  hints: 10,
  /** Those who are there, and those who left and answered: their answers are kept. */
  participants: 1_000,
  /** Everybody who ever came in. */
  places: 5_000,
  teams: 100,
  staff: 50,
  /** Echoes that one mend names. */
  echoes: 100,
  /** Answers of one person to one question. */
  attempts: 200,
  rounds: 20,
  /** Of the latest broadcasts, how many are kept to read again. */
  broadcasts: 50,
  days: 365,
  /** Wrong answers of one person in a minute. */
  wrongAMinute: 10,
  /** Between two queries of one person that the room is told of; a page tells one in ten seconds. */
  ranMs: 5_000,
  /** How far from ours the clock of a device may be that knows ours. */
  clockMs: 2_000,
  /** How old an answer may be that a device kept while it was offline. */
  lateMs: 30 * 60_000,
} as const;

/** A workshop that nobody ends is kept so long after what happened in it last, if no more was asked for. */
export const UNENDED_DAYS = 90;
