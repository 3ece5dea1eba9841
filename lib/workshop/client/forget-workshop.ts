import { forgetAll } from './kept';
import { useMemberships } from './memberships';
import { clearShelf } from './shelf';
import { outboxName } from './live';

/** Of a workshop that is no more: the ways to it, what was typed in it, and what waits to be sent there. */
export function forgetWorkshop(id: string): void {
  const { quit } = useMemberships.getState();
  for (const role of ['staff', 'participant'] as const) quit(id, role);
  forgetAll(id);
  for (const as of ['staff', 'wall', 'participant'] as const)
    clearShelf(localStorage, outboxName(as, id));
}
