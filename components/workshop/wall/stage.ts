/** What the projector shows: whatever the instructor did last. */
import type { Question, State } from '@/lib/workshop/protocol/state';

export type Stage =
  | { readonly shows: 'join' }
  | { readonly shows: 'progress' }
  | { readonly shows: 'vote'; readonly question: Question }
  | { readonly shows: 'solution'; readonly question: Question };

export function stageOf(state: State): Stage {
  let stage: Stage = { shows: state.part ? 'progress' : 'join' };
  let since = state.part?.startedAt ?? '';
  const take = (at: string | undefined, next: Stage) => {
    if (at === undefined || at < since) return;
    stage = next;
    since = at;
  };
  for (const question of Object.values(state.questions)) {
    take(question.open.at(-1)?.from, { shows: 'progress' });
    take(question.vote?.startedAt, { shows: 'vote', question });
    take(question.revealed?.at, { shows: 'solution', question });
  }
  return stage;
}
