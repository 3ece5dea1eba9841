import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Output } from '@/lib/query/types';
import { remember, type WorkspaceStore } from '@/lib/progress/workspace';
import { KEPT } from '@/lib/progress/workspace-schema';
import { outcomeOf } from './entry-view';
import type { EngineHandle } from './engines';
import type { Page } from './pager';
import { tellCommand } from './run-news';
import { type Entry, Transcript } from './transcript';

const NONE: readonly Entry[] = [];

/** Output of so many lines is read out; of more, only how much it is. */
const READ_OUT = { lines: 3, characters: 300 };

function told(entry: Entry): string {
  const { output } = entry;
  const short = output.lineCount <= READ_OUT.lines && output.length <= READ_OUT.characters;
  return short && output.length > 0 ? `${outcomeOf(entry)}: ${output.text()}` : outcomeOf(entry);
}

/** The terminal's doings: running, stopping, clearing, and what of it is kept. */
export function useTerminal(handle: EngineHandle, store: WorkspaceStore) {
  const [transcript] = useState(() => {
    const restored = new Transcript();
    restored.restore(store.getState().entries);
    return restored;
  });
  const entries = useSyncExternalStore(transcript.subscribe, transcript.snapshot, () => NONE);
  const [page, setPage] = useState<Page | null>(null);
  /** What a screen reader is told of the command that ended last. */
  const [status, setStatus] = useState<{ id: string; text: string }>();
  const stopper = useRef<AbortController>(undefined);
  const running = entries.some((entry) => entry.status === 'running');

  const keep = useCallback(
    (entry: Entry) => {
      const { entries: kept, clearedAt } = store.getState();
      if (entry.at <= clearedAt) return;
      const others = kept.filter((one) => one.id !== entry.id);
      store.setState({ entries: [...others, entry.saved()].slice(-KEPT.entries) });
    },
    [store],
  );

  const clear = useCallback(() => {
    transcript.clear();
    store.setState({ entries: [], clearedAt: Date.now() });
  }, [transcript, store]);

  const run = useCallback(
    async (command: string) => {
      const now = Date.now();
      const { shellHistory, session } = store.getState();
      store.setState({ shellHistory: remember(shellHistory, command, now) });
      const entry = transcript.begin(command, now);
      keep(entry);
      const controller = new AbortController();
      stopper.current = controller;

      const take = (output: Output) => {
        if (entry.take(output)) transcript.changed();
        else if (output.kind === 'clear') clear();
        else if (output.kind === 'page') setPage({ title: output.title, text: output.text });
        else if (output.kind === 'session') {
          const { files, variables } = output.session;
          store.setState({ session: { files: { ...files }, variables: { ...variables } } });
        }
      };
      try {
        entry.finish(
          await handle.run(command, { onOutput: take, signal: controller.signal }, session),
        );
      } catch (error) {
        entry.break(error instanceof Error ? error.message : String(error));
      }
      tellCommand(command, entry);
      transcript.finished();
      keep(entry);
      setStatus({ id: `${entry.id} ${entry.version}`, text: told(entry) });
    },
    [handle, store, transcript, keep, clear],
  );

  const stop = useCallback(() => stopper.current?.abort(), []);
  useEffect(() => () => stopper.current?.abort(), []);
  const leavePage = useCallback(() => setPage(null), []);
  return { entries, running, page, status, run, stop, clear, leavePage };
}
