import { useCallback, useEffect, useRef, useState } from 'react';
import type { EngineHandle } from '@/components/lab/workbench/engines';
import { tellCommand } from '@/components/lab/workbench/run-news';
import { Entry } from '@/components/lab/workbench/transcript';
import type { QueryLanguage } from '@/lib/progress/workspace-schema';
import { type QueryResult, useQuery } from '@/components/lab/workbench/use-query';

/** What became of a cell's query, in the shape of its language. */
export type CellOutcome =
  | {
      readonly language: 'shell';
      readonly status: Entry['status'];
      readonly entry: Entry;
      readonly version: number;
    }
  | {
      readonly language: QueryLanguage;
      readonly status: QueryResult['status'];
      readonly result: QueryResult;
    };

export function useCellRun(handle: EngineHandle) {
  const shell = useShellRun(handle);
  const query = useQuery(handle);
  const { language } = handle;
  if (language === 'shell') return shell;
  const { result, run, stop } = query;
  const outcome: CellOutcome | null = result && { language, status: result.status, result };
  return { outcome, run, stop };
}

function useShellRun(handle: EngineHandle) {
  const [shown, setShown] = useState<{ entry: Entry; version: number } | null>(null);
  const stopper = useRef<AbortController>(undefined);

  const run = useCallback(
    async (command: string) => {
      if (!command.trim()) return;
      stopper.current?.abort();
      const controller = new AbortController();
      stopper.current = controller;
      const entry = new Entry('cell', command, Date.now());
      let frame: number | undefined;
      const show = () => {
        frame = undefined;
        if (stopper.current === controller) setShown({ entry, version: entry.version });
      };
      show();
      try {
        const outcome = await handle.run(command, {
          signal: controller.signal,
          onOutput: (output) => {
            // There is no pager in a cell: its text is the output.
            if (output.kind === 'page')
              entry.take({ kind: 'text', stream: 'stdout', text: output.text });
            else entry.take(output);
            frame ??= requestAnimationFrame(show);
          },
        });
        entry.finish(outcome);
      } catch (error) {
        entry.break(error instanceof Error ? error.message : String(error));
      }
      show();
      tellCommand(command, entry);
    },
    [handle],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  useEffect(() => () => stopper.current?.abort(), []);
  const outcome: CellOutcome | null = shown && {
    language: 'shell',
    status: shown.entry.status,
    ...shown,
  };
  return { outcome, run, stop };
}
