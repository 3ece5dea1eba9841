import 'server-only';
import { isStoreError } from '../store/errors';
import { seatsIn } from './cookies';
import type { Room } from './room';
import { rooms } from './rooms';
import { seatedAs } from './seats';

/**
 * Whether a browser plays a lab in a room at this moment: then the lab's own hints, verdicts and answers, which
 * are free to whoever learns alone, are not for it.
 */
export async function isPlaying(request: Request, lab: string): Promise<boolean> {
  for (const workshop of seatsIn(request.headers, 'participant')) {
    if (!(await seatedAs(request, 'participant', workshop))) continue;
    const room = await roomOf(workshop);
    if (!room) continue;
    const { state } = room;
    const isOn = state.mode === 'play' && state.endedAt === undefined;
    if (isOn && state.agenda.some(({ kind, of }) => kind === 'lab' && of === lab)) return true;
  }
  return false;
}

/** Nothing of a workshop that was deleted: its sessions are believed for a while. */
async function roomOf(workshop: string): Promise<Room | undefined> {
  try {
    return (await (await rooms()).get(workshop)).room;
  } catch (error) {
    if (isStoreError(error, 'not-found')) return undefined;
    throw error;
  }
}

export const PLAYING =
  'You play this lab in a workshop: answer and take hints in the room. Reload the page if it is not there.';
