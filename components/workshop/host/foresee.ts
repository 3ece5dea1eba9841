import type { AnyCommand } from '@/lib/workshop/client/wire';
import type { Actor } from '@/lib/workshop/protocol/context';
import { decide } from '@/lib/workshop/protocol/decide';
import { fold } from '@/lib/workshop/protocol/fold';
import type { State } from '@/lib/workshop/protocol/state';

export interface Asked {
  readonly command: AnyCommand;
  /** The server's time, UTC, ISO 8601. */
  readonly at: string;
}

/** Done twice they are as done once, so that they may be foreseen until the event itself has come. */
const FORESEEN: ReadonlySet<AnyCommand['do']> = new Set([
  ...(['open', 'close', 'start-part', 'set-timer', 'pause', 'resume', 'show-scores'] as const),
  ...(['freeze', 'unfreeze', 'show-votes', 'take-help', 'lower-flag', 'rename', 'remove'] as const),
  ...(['readmit', 'move-to-team', 'rename-team', 'mend', 'keep', 'lock', 'unlock'] as const),
  ...(['ban', 'remove-staff'] as const),
]);

/** What the room will be once the server has done as it was asked, by the server's own rules. */
export const foresee = (state: State, asked: readonly Asked[], actor: Actor): State =>
  asked.reduce((now, { command, at }) => {
    if (!FORESEEN.has(command.do)) return now;
    const decided = decide(now, command, { now: at, actor });
    return 'events' in decided ? decided.events.reduce(fold, now) : now;
  }, state);
