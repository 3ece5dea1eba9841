'use client';

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { putBack, remove } from '@/lib/casefile/edit';
import type { CaseFile } from '@/lib/casefile/schema';
import { type CasePart, partId } from './parts';
import type { Edit } from './use-case-file';

/** Lists of the case file that a learner can take something out of, and where they stand. */
type List = 'pins' | 'hypotheses' | 'entries';
const PART_OF: Record<List, CasePart> = {
  pins: 'evidence',
  hypotheses: 'hypotheses',
  entries: 'timeline',
};

/** Takes out an item; `name` is what it is called: `E3`, `H1`. */
export type Remove = (list: List, id: string, name: string) => void;

interface Removed {
  readonly list: List;
  readonly id: string;
  readonly name: string;
  readonly before: CaseFile;
}

/** To remove is at once; what was removed last can be put back, as it was. */
export function useRemoval(edit: Edit): { onRemove: Remove; undo: ReactNode } {
  const [removed, setRemoved] = useState<Removed>();
  const bar = useRef<HTMLDivElement>(null);

  const onRemove = useCallback<Remove>(
    (list, id, name) => {
      edit((before, now) => {
        setRemoved({ list, id, name, before });
        return remove(before, list, id, now);
      });
      // The button that was pressed is gone: the keyboard stays near.
      requestAnimationFrame(() => bar.current?.querySelector('button')?.focus());
    },
    [edit],
  );

  function undo() {
    if (!removed) return;
    const { list, id, before } = removed;
    edit((was, now) => putBack(was, before, list, id, now));
    setRemoved(undefined);
    document.getElementById(partId(PART_OF[list]))?.focus();
  }

  const shown = (
    <div ref={bar} role="status" className="sticky bottom-0 z-20">
      {removed && (
        <p className="flex items-center justify-between border-t border-line bg-raised py-1 pr-1.5 pl-4 text-sm shadow-pop">
          Removed {removed.name}.
          <span>
            <Button look="quiet" size="sm" onClick={undo}>
              Undo
            </Button>
            <Button look="quiet" size="sm" onClick={() => setRemoved(undefined)}>
              Dismiss
            </Button>
          </span>
        </p>
      )}
    </div>
  );
  return { onRemove, undo: shown };
}
