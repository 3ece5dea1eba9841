import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { hydrateWorkspace, useWorkspace } from '@/lib/progress/workspace';

/**
 * A cell's text: the lesson's own until it is changed, and the change kept over a reload. Where the
 * lesson's text was edited since, the lesson's new text is shown.
 */
export function useCellDraft(storageKey: string, id: string, code: string) {
  const { ready, store } = useWorkspace(storageKey);
  const saved = useStore(store, (workspace) => workspace.cells[id]);
  /** What was typed before the stored drafts had been read. */
  const [early, setEarly] = useState<string>();

  const setDraft = useCallback(
    (text: string) => {
      const cell = { text, base: code, at: Date.now() };
      const keep = () => {
        store.setState({ cells: { ...store.getState().cells, [id]: cell } });
        setEarly(undefined);
      };
      if (ready) return keep();
      setEarly(text);
      // Over what was stored, and kept from then on.
      void hydrateWorkspace(store).then(keep);
    },
    [ready, store, id, code],
  );
  const reset = useCallback(() => setDraft(code), [setDraft, code]);
  const kept = ready && saved?.base === code ? saved.text : code;
  return { draft: early ?? kept, setDraft, reset };
}
