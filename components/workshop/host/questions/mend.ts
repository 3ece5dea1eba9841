/** What an instructor sees and changes of a question whose key was wrong. */
import type { Mend } from '@/lib/workshop/protocol/facts';
import type { State } from '@/lib/workshop/protocol/state';

export interface AnswerGroup {
  readonly echo: string;
  readonly people: number;
  /** Answers, with each last vote. */
  readonly count: number;
  /** By the key as it is mended now. */
  readonly right: boolean;
  /** By the key alone. */
  readonly graded: boolean;
  readonly because?: string;
}

export const NO_MEND: Mend = { accept: [], reject: [], void: false };

/** Everything that was answered, by what was understood; the most people first. */
export function answerGroups(state: State, ref: string): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup>();
  for (const { gone, answers } of state.participants) {
    const mine = answers[ref];
    if (gone || !mine) continue;
    const given = [
      ...mine.attempts.filter(({ right, notOver }) => right || !notOver),
      ...mine.votes.slice(-1),
    ];
    const seen = new Set<string>();
    for (const one of given) {
      const right = one.right ?? false;
      const before = groups.get(one.echo);
      const because = 'because' in one ? (one.because ?? before?.because) : before?.because;
      groups.set(one.echo, {
        echo: one.echo,
        people: (before?.people ?? 0) + (seen.has(one.echo) ? 0 : 1),
        count: (before?.count ?? 0) + 1,
        right,
        graded: one.graded ?? right,
        ...(because !== undefined && { because }),
      });
      seen.add(one.echo);
    }
  }
  // What was mended and nobody says any more stays in sight, so that it can be taken back.
  const mend = state.questions[ref]?.mend ?? NO_MEND;
  for (const echo of [...mend.accept, ...mend.reject])
    if (!groups.has(echo)) {
      const right = mend.accept.includes(echo);
      groups.set(echo, { echo, people: 0, count: 0, right, graded: !right });
    }
  return [...groups.values()].sort(
    (a, b) => b.people - a.people || b.count - a.count || (a.echo < b.echo ? -1 : 1),
  );
}

/** The whole mend with one answer taken as right, as wrong, or as the key has it. */
export function mendWith(
  before: Mend | undefined,
  echo: string,
  to: 'accept' | 'reject' | 'key',
): Mend {
  const { accept, reject, void: isVoid } = before ?? NO_MEND;
  const without = (echoes: readonly string[]) => echoes.filter((one) => one !== echo);
  return {
    accept: [...without(accept), ...(to === 'accept' ? [echo] : [])],
    reject: [...without(reject), ...(to === 'reject' ? [echo] : [])],
    void: isVoid,
  };
}
