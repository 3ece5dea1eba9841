/** What a room may call people and teams. The lists are data, so that a server can bring its own. */
export interface NameRules {
  /** Words that no name may hold, in lower-case Latin letters; whole words only. */
  readonly words: readonly string[];
}
