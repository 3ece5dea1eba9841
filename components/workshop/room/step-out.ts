import { follow } from '@/lib/workshop/client/followed';
import { useMemberships } from '@/lib/workshop/client/memberships';

/** Labs and lessons are one's own again; the place in the workshop stays. */
export function stepOut(): void {
  useMemberships.getState().setCurrent(undefined);
  follow(undefined);
}
