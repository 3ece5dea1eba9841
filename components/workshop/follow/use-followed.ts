import { useSyncExternalStore } from 'react';
import { followed, onFollow } from '@/lib/workshop/client/followed';

/** The workshop that this tab takes part in; nothing on the server. */
export const useFollowed = (): string | undefined =>
  useSyncExternalStore(onFollow, followed, () => undefined);
