import { useStore } from 'zustand';
import { useMedia } from '@/lib/progress/use-media';
import type { WorkspaceStore } from '@/lib/progress/workspace';

/** Where the query and its result keep enough room beneath a chart. */
const ROOMY = '(min-width: 64rem) and (min-height: 53rem)';

/** Whether the chart of events stands above the query: as it was chosen, or as the screen has room. */
export function useOverTimeShown(store: WorkspaceStore): boolean {
  const chosen = useStore(store, (workspace) => workspace.overTime.shown);
  const roomy = useMedia(ROOMY);
  return chosen ?? roomy ?? false;
}
