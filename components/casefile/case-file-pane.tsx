'use client';

import { writeNotes } from '@/lib/casefile/edit';
import { Established } from './established';
import { EvidenceList } from './evidence-list';
import { GrowText } from './grow-text';
import { HypothesisList } from './hypothesis-list';
import { Part } from './part';
import { TimelinePart } from './timeline-part';
import { useCaseFile } from './use-case-file';
import { type CaseLab, useCaseContext } from './use-context';
import { useRemoval } from './use-removal';

interface CaseFilePaneProps {
  lab: CaseLab;
  /** The name of the workspace that holds the case file. */
  workspace: string;
}

/** The case file: hypotheses, evidence, timeline, what is established, notes. */
export function CaseFilePane({ lab, workspace }: CaseFilePaneProps) {
  const { ready, caseFile, edit } = useCaseFile(workspace);
  const { findings } = useCaseContext(lab);
  const { onRemove, undo } = useRemoval(edit);
  if (!ready) return null;
  const list = { caseFile, edit, onRemove };
  return (
    <div>
      <HypothesisList {...list} />
      <EvidenceList lab={lab.id} {...list} />
      <TimelinePart lab={lab.id} {...list} />
      <Established findings={findings} />
      <Part part="notes" title="Notes">
        <div className="px-4 py-2">
          <GrowText
            aria-label="Your notes"
            value={caseFile.notes.text}
            onText={(text) => edit((was, now) => writeNotes(was, text, now))}
            rows={4}
            placeholder="What you saw, what you suspect, what would rule it out"
            framed
            className="min-h-24"
          />
          <p className="mt-1 text-data text-ink-3">Kept in this browser as you type.</p>
        </div>
      </Part>
      {undo}
    </div>
  );
}
