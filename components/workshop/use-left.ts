import { heldAt, leftOf } from '@/lib/workshop/protocol/time';
import { useRoom } from './live';
import { useNow } from './use-now';

const NONE = [] as const;

/** What is left of the time, a second at a time: in milliseconds, and whether a pause holds it. */
export function useLeft(): { readonly left: number; readonly held: boolean } | undefined {
  const now = useNow();
  const timer = useRoom((room) => room.state?.timer);
  const pauses = useRoom((room) => room.state?.pauses) ?? NONE;
  const left = leftOf({ timer, pauses }, now);
  return left === undefined ? undefined : { left, held: heldAt({ timer, pauses }) !== undefined };
}
