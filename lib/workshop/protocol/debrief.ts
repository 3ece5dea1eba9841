/** What is projected when it is over: nobody's name, and nothing by which one is told from another. */
import type { Ran } from './facts';
import { openedInOrder, wrongAnswers, type WrongAnswer } from './analytics';
import { solvedAt } from './score';
import type { State } from './state';

export interface Debrief {
  readonly ref: string;
  readonly answer?: string;
  readonly explanation?: string;
  readonly wrong: readonly WrongAnswer[];
  /** What was run last before an answer, most often first, then by their text. */
  readonly queries: readonly DebriefQuery[];
}

export interface DebriefQuery {
  readonly language: Ran['language'];
  readonly query: string;
  readonly people: number;
  /** Of those, how many solved the question. */
  readonly solved: number;
}

/** Of each question that was opened; at most so many wrong answers and queries. */
export function debrief(state: State, most = 10): Debrief[] {
  const people = state.participants.filter(({ gone }) => !gone);
  return openedInOrder(state).map((question) => {
    const { ref } = question.facts;
    const all = people.flatMap(({ answers }) => answers[ref] ?? []);
    const queries = new Map<string, DebriefQuery>();
    for (const one of all) {
      if (!one.query) continue;
      const { language, query } = one.query;
      const key = `${language} ${query}`;
      const before = queries.get(key) ?? { language, query, people: 0, solved: 0 };
      const solved = before.solved + (solvedAt(question, one) === undefined ? 0 : 1);
      queries.set(key, { ...before, people: before.people + 1, solved });
    }
    const { revealed } = question;
    return {
      ref,
      ...(revealed && { answer: revealed.answer, explanation: revealed.explanation }),
      wrong: wrongAnswers(all).slice(0, most),
      queries: [...queries.values()]
        .sort((a, b) => b.people - a.people || (a.query < b.query ? -1 : 1))
        .slice(0, most),
    };
  });
}
