/** What the projector shows: whatever the instructor did last. */
import type { Message, Question, State } from '@/lib/workshop/protocol/state';

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

/** In milliseconds: long enough for a room to look up and read, and not for who asks what it was about. */
const SAID_STAYS = 5 * 60_000;

/** What was said to everybody last, while it is news: for some minutes, and not over the next part. */
export function saidOn({ broadcasts, part }: State, now: number): Message | undefined {
  const said = broadcasts.at(-1);
  if (!said || Date.parse(said.at) + SAID_STAYS <= now) return undefined;
  return part && said.at < part.startedAt ? undefined : said;
}
