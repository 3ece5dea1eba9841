/** What every reader gives. */
import type { Note, Question } from '../question';

export interface Reading {
  readonly question: Question;
  readonly notes: readonly Note[];
}
