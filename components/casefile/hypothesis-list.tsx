'use client';

import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { addHypothesis } from '@/lib/casefile/edit';
import type { CaseFile } from '@/lib/casefile/schema';
import { freshId } from '@/lib/progress/fresh-id';
import { HypothesisItem } from './hypothesis-item';
import { Empty, Part } from './part';
import type { Edit } from './use-case-file';
import type { Remove } from './use-removal';

export interface ListProps {
  caseFile: CaseFile;
  edit: Edit;
  onRemove: Remove;
}

/** What could explain the case. */
export function HypothesisList({ caseFile, edit, onRemove }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { hypotheses } = caseFile;

  /** It is there, and saved, from its first letter on. */
  function add() {
    const id = freshId();
    edit((was, now) => addHypothesis(was, { id, now }));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-id="${id}"] textarea`)?.focus(),
    );
  }

  return (
    <Part
      part="hypotheses"
      title="Hypotheses"
      count={hypotheses.length}
      action={
        <Button look="quiet" size="sm" className="h-6" onClick={add}>
          <Plus size={13} aria-hidden /> Hypothesis
        </Button>
      }
    >
      {hypotheses.length === 0 && (
        <Empty>
          Write down what could explain all of it, and at least one other thing that could. Then tie
          the evidence that speaks for or against each.
        </Empty>
      )}
      <ul ref={list}>
        {hypotheses.map((hypothesis) => (
          <HypothesisItem
            key={hypothesis.id}
            hypothesis={hypothesis}
            pins={caseFile.pins}
            edit={edit}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </Part>
  );
}
