'use client';

import { useCallback, useMemo } from 'react';
import { useCellDraft } from '@/components/mdx/use-cell-draft';
import { type Draft, draftSchema } from '@/lib/iam/draft/schema';

/** The draft of a case: as it opens until it is changed, and the change kept over a reload. */
export function useDraft(id: string, start: Draft) {
  const code = useMemo(() => JSON.stringify(start), [start]);
  const { draft: text, setDraft: setText, reset } = useCellDraft('cells/policies', id, code);
  const draft = useMemo(() => draftFrom(text) ?? start, [text, start]);
  const setDraft = useCallback((next: Draft) => setText(JSON.stringify(next)), [setText]);
  return { draft, setDraft, reset, changed: text !== code };
}

function draftFrom(text: string): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
