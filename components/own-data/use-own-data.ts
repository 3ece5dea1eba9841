/** The state of the page: nothing, reading, or events at hand; and what may be done in each. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  CannotKeep,
  forgetOwnData,
  keepOwnData,
  keptOwnData,
  roomLeft,
  type Room,
} from '@/lib/progress/own-data';
import { workspaceStore } from '@/lib/progress/workspace';
import { EMPTY_WORKSPACE, NO_RESULTS } from '@/lib/progress/workspace-schema';
import { keepWorkspace } from '@/lib/progress/workspace-storage';
import type { Imported, ImportFile, ImportProgress } from '@/lib/query/own/types';
import type { AheadWorker } from '@/lib/query/sql/ahead-worker';
import type { Evidence } from '@/lib/query/types';
import { LINES_FILE } from '@/lib/query/own/evidence';
import { openData, type OpenData } from './open-data';

/** Under which name drafts and results are kept, where they are. */
export const STORAGE_KEY = 'workbench';

export interface Reading extends ImportProgress {
  readonly totalFiles: number;
  readonly totalBytes: number;
}

export interface OwnDataState {
  /** `restoring`: looking whether something was kept. */
  readonly phase: 'restoring' | 'empty' | 'ready';
  readonly data?: OpenData;
  readonly reading?: Reading;
  /** What went wrong, or what came of it, for the learner. */
  readonly problem?: string;
  /** The last import that gave no events at all. */
  readonly nothing?: Imported;
  readonly kept: boolean;
  readonly saving: boolean;
  readonly room?: Room;
}

export function useOwnData(engines: Evidence['engines']) {
  const [state, setState] = useState<OwnDataState>({
    phase: 'restoring',
    kept: false,
    saving: false,
  });
  const change = useCallback(
    (part: Partial<OwnDataState>) => setState((was) => ({ ...was, ...part })),
    [],
  );
  const open = useRef<OpenData>(undefined);
  const running = useRef<AbortController>(undefined);

  useEffect(() => {
    let here = true;
    const restore = async () => {
      const kept = await keptOwnData();
      if (!kept) await keepWorkspace(STORAGE_KEY, false);
      if (!here) return;
      if (kept) open.current = openData(kept, engines);
      setState({ phase: kept ? 'ready' : 'empty', data: open.current, kept: Boolean(kept), saving: false, room: await roomLeft() }); // prettier-ignore
    };
    void restore();
    return () => {
      here = false;
      running.current?.abort();
      open.current?.close();
      open.current = undefined;
    };
  }, [engines]);

  /** Adds the files to what is there. */
  async function add(choosing: Promise<ImportFile[]> | ImportFile[]): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const before = open.current;
    let ahead: AheadWorker | undefined;
    change({ problem: undefined, nothing: undefined, reading: { files: 0, bytes: 0, events: 0, totalFiles: 0, totalBytes: 0 } }); // prettier-ignore
    try {
      const chosen = await choosing;
      if (chosen.length === 0) throw new Error('There are no files in it.');
      const files = before
        ? [{ path: LINES_FILE, file: before.imported.data.lines }, ...chosen]
        : chosen;
      const totals = {
        totalFiles: files.length,
        totalBytes: files.reduce((sum, { file }) => sum + file.size, 0),
      };
      const [{ importFiles }, { loadAhead }] = await Promise.all([
        import('@/lib/query/own/client'),
        import('@/lib/query/sql/client'),
      ]);
      const told = (progress: ImportProgress) => {
        if (!signal.aborted) change({ reading: { ...progress, ...totals } });
      };
      told({ files: 0, bytes: 0, events: 0 });
      // SQL takes the events in while they are read; where it cannot, opening it says so.
      ahead = loadAhead(engines.duckdb);
      signal.addEventListener('abort', ahead.end);
      const hooks = { onProgress: told, onPart: (part: Blob) => ahead?.add(part) };
      const imported = await importFiles(files, hooks, signal);
      if (signal.aborted) return;
      // From here on it belongs to the data.
      signal.removeEventListener('abort', ahead.end);
      if (imported.summary.events === 0) {
        ahead.end();
        return change({ reading: undefined, nothing: imported });
      }
      before?.close();
      workspaceStore(STORAGE_KEY).setState(NO_RESULTS);
      const data = openData(before ? joined(before.imported, imported) : imported, engines, ahead);
      ahead = undefined;
      open.current = data;
      change({ phase: 'ready', data, reading: undefined });
      if (state.kept) await keep(true);
    } catch (error) {
      ahead?.end();
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      change({ reading: undefined, problem: `The files could not be read: ${message}` });
    }
  }

  function cancel(): void {
    running.current?.abort();
    change({ reading: undefined });
  }

  async function keep(wanted: boolean): Promise<void> {
    const data = open.current;
    if (!data) return;
    change({ saving: true, problem: undefined });
    try {
      if (wanted) await keepOwnData(data.imported);
      else await forgetOwnData();
      await keepWorkspace(STORAGE_KEY, wanted, workspaceStore(STORAGE_KEY).getState());
      change({ kept: wanted, saving: false, room: await roomLeft() });
    } catch (error) {
      const reason = error instanceof CannotKeep ? error.message : `They could not be kept: ${String(error)}`; // prettier-ignore
      change({ kept: false, saving: false, problem: reason, room: await roomLeft() });
    }
  }

  async function forget(): Promise<void> {
    running.current?.abort();
    open.current?.close();
    open.current = undefined;
    await forgetOwnData();
    await keepWorkspace(STORAGE_KEY, false);
    workspaceStore(STORAGE_KEY).setState(EMPTY_WORKSPACE, true);
    setState({ phase: 'empty', kept: false, saving: false, room: await roomLeft() });
  }

  return { state, add, cancel, keep, forget };
}

/** What was read before is one of the files of the new import; its own story goes on. */
function joined(before: Imported, now: Imported): Imported {
  const [was, is] = [before.summary, now.summary];
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();
  return {
    data: now.data,
    summary: {
      ...is,
      files: was.files + is.files - 1,
      duplicates: was.duplicates + is.duplicates,
      problems: [...was.problems, ...is.problems],
      moreProblems: was.moreProblems + is.moreProblems,
      place: {
        ...was.place,
        ...is.place,
        above: was.place.above || is.place.above,
        accounts: union(was.place.accounts, is.place.accounts),
        regions: union(was.place.regions, is.place.regions),
      },
    },
  };
}
