'use client';

/** The state of the page: no sheet, one that is being graded, its report, or why there is none. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Decoded } from '@/lib/sheet/read/decode';
import type { Report } from '@/lib/sheet/report/types';
import type { QuestionSet } from '@/lib/sheet/wire';
import { gradeSheet, type Progress } from './grade-sheet';
import { forgetSheet, type KeptSheet, keepSheet, keptSheet } from './kept-sheet';

export interface AnswerSheetState {
  readonly sheet?: KeptSheet;
  readonly progress?: Progress;
  readonly report?: Report;
  readonly problem?: string;
  /** What was brought last cannot be read. The sheet before it stays, and goes on being graded. */
  readonly refused?: string;
  /** There is no room to keep it for a reload. */
  readonly unkept?: boolean;
  /** The report was asked for just now: the reader is led to it. After a reload or for another quiz nobody is. */
  readonly lead?: boolean;
}

export function useAnswerSheet(sets: readonly QuestionSet[]) {
  const [scope, setScope] = useState('');
  const [state, setState] = useState<AnswerSheetState>({});
  const running = useRef<AbortController>(undefined);

  async function grade(sheet: KeptSheet, lead = false) {
    running.current?.abort();
    const work = new AbortController();
    running.current = work;
    const { signal } = work;
    const unkept = !keepSheet(sheet);
    const say = (more: Partial<AnswerSheetState>) =>
      !signal.aborted &&
      setState(({ refused }) => ({ sheet, unkept, ...(refused && { refused }), ...more }));
    setState({ sheet, unkept, progress: { what: 'reading', done: 0 } });
    try {
      const onProgress = (progress: Progress) => say({ progress });
      const about = sheet.scope === '' ? {} : { scope: sheet.scope };
      const report = await gradeSheet({ text: sheet.text, sets, ...about, signal, onProgress });
      const remarks = [...(sheet.remark ? [sheet.remark] : []), ...report.remarks];
      say({ report: { ...report, remarks }, lead });
    } catch (error) {
      say({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  const restore = useEffectEvent(() => {
    const kept = keptSheet();
    // Somebody was faster and has brought another one.
    if (!kept || running.current) return;
    setScope(kept.scope);
    void grade(kept);
  });
  useEffect(() => {
    // After the first paint: the kept sheet is graded anew.
    const soon = setTimeout(() => restore());
    return () => {
      clearTimeout(soon);
      running.current?.abort();
    };
  }, []);

  return {
    scope,
    state,
    /** Another scope grades what is there again. */
    choose(next: string) {
      setScope(next);
      if (state.sheet) void grade({ ...state.sheet, scope: next });
    },
    open: (name: string, sheet: Decoded) => void grade({ name, ...sheet, scope }, true),
    again: async () => {
      if (state.sheet) await grade(state.sheet, true);
    },
    refuse: (refused: string) => setState((was) => ({ ...was, refused })),
    cancel() {
      running.current?.abort();
      setState(({ progress: _, ...rest }) => ({ ...rest, problem: 'You stopped it.' }));
    },
    forget() {
      running.current?.abort();
      forgetSheet();
      setState({});
    },
  };
}
