import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { withOldNotes } from '@/lib/casefile/read';
import type { CaseFile } from '@/lib/casefile/schema';
import { useProgress } from '@/lib/progress/store';
import { useWorkspace } from '@/lib/progress/workspace';
import { flushWorkspaces, readStored } from '@/lib/progress/workspace-storage';

/** Undefined: nothing is to be changed. `now`: milliseconds since the epoch. */
export type Edit = (change: (was: CaseFile, now: number) => CaseFile | undefined) => void;

/** A lab's case file, from its workspace, and how to change it. */
export function useCaseFile(workspace: string): { ready: boolean; caseFile: CaseFile; edit: Edit } {
  const { ready, store } = useWorkspace(workspace);
  const caseFile = useStore(store, (state) => state.caseFile);
  const edit = useCallback<Edit>(
    (change) => {
      const next = change(store.getState().caseFile, Date.now());
      if (next) store.setState({ caseFile: next });
    },
    [store],
  );
  return { ready, caseFile, edit };
}

/** Free notes of before there were case files: moved over, and forgotten once they are stored. */
export function useOldNotes(lab: string, workspace: string, ready: boolean, edit: Edit): void {
  const old = useProgress((state) => state.notes[lab]);
  useEffect(() => {
    if (!ready || old === undefined) return;
    edit((was, now) => withOldNotes(was, old, now));
    void flushWorkspaces().then(async () => {
      const kept = (await readStored(workspace))?.caseFile.notes.text ?? '';
      if (kept.includes(old)) useProgress.getState().keep('notes', lab, undefined);
    });
  }, [lab, workspace, ready, old, edit]);
}
