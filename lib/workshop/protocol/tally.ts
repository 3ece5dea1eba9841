/** What is counted over the room, as plain data; only what its audience may see. */
export interface Tally {
  /** Those who were not removed. */
  readonly joined: number;
  readonly flags: Readonly<Record<'working' | 'done' | 'help', number>>;
  /** While the warm-up goes on: of those who joined, whose device was tried. */
  readonly devices?: { readonly ready: number; readonly not: number };
  /** Of each question that was opened, by ref. */
  readonly questions: Readonly<Record<string, QuestionTally>>;
  /** Of live questions, by ref. */
  readonly votes: Readonly<Record<string, VoteTally>>;
  /** Play mode, once scores are shown; always for the staff. */
  readonly leaderboard?: Leaderboard;
  /** Of a participant, with the leaderboard. */
  readonly own?: { readonly rank: number; readonly points: number };
  /** Of a participant who is in one. */
  readonly team?: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
  };
}

export interface QuestionTally {
  readonly tried: number;
  readonly solved: number;
}

export interface VoteTally {
  readonly round: number;
  readonly rounds: readonly {
    readonly round: number;
    readonly voted: number;
    /** Most often first; absent until it is shown. */
    readonly shares?: readonly { readonly echo: string; readonly count: number }[];
    /** Votes for what is not among the shares. */
    readonly others?: number;
  }[];
}

export interface Leaderboard {
  /** As it stood then. */
  readonly frozenAt?: string;
  /** How many there are; `rows` may be fewer. */
  readonly of: number;
  /** Equal points, equal rank. */
  readonly rows: readonly {
    readonly rank: number;
    readonly name: string;
    readonly points: number;
  }[];
  /** Ranked by the mean, as teams differ by one. */
  readonly teams: readonly {
    readonly rank: number;
    readonly name: string;
    readonly members: number;
    readonly points: number;
    readonly mean: number;
  }[];
}
