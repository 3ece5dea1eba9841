import { useStore } from 'zustand';
import { type BuiltPlan, readBuilt } from '@/lib/casefile/plan-to-build';
import { useWorkspace } from '@/lib/progress/workspace';

/** What the reader wrote, kept over a reload. Nothing is to be changed before it is `ready`. */
export function usePlan(id: string) {
  const { ready, store } = useWorkspace('cells/plans');
  const saved = useStore(store, (workspace) => workspace.cells[id]?.text);
  const built = readBuilt(ready ? (saved ?? '') : '');
  const change = (patch: Partial<BuiltPlan>) => {
    const cell = { text: JSON.stringify({ ...built, ...patch }), base: '', at: Date.now() };
    store.setState({ cells: { ...store.getState().cells, [id]: cell } });
  };
  return { ready, built, change };
}
