'use client';

import { type ReactNode, useRef } from 'react';
import { CaseFilePane } from '@/components/casefile/case-file-pane';
import { PinningProvider } from '@/components/casefile/pinning';
import { ReportPane } from '@/components/casefile/report-pane';
import { useCaseFile, useOldNotes } from '@/components/casefile/use-case-file';
import { WorkbenchProvider } from '@/components/lab/workbench/context';
import { Workbench } from '@/components/lab/workbench/workbench';
import { QuestionList } from '@/components/question/question-list';
import { type Tab, Tabs } from '@/components/ui/tabs';
import type { PublicQuestion } from '@/lib/grading/responses';
import { useReady, useScrollMemory } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';
import { useMedia } from '@/lib/progress/use-media';
import type { Evidence, Language } from '@/lib/query/types';
import { NarrowRoom } from './narrow-room';
import { RoomSkeleton } from './room-skeleton';
import { StepRail } from './step-rail';
import { WideRoom } from './wide-room';

export interface LabRoomProps {
  lab: {
    readonly id: string;
    readonly title: string;
    readonly tagline: string;
    readonly languages: readonly Language[];
    readonly questions: readonly PublicQuestion[];
  };
  evidence: Evidence;
  /** The brief, rendered on the server. */
  brief: ReactNode;
}

/** What a room is made of, however wide the screen is. */
export interface RoomParts {
  readonly brief: ReactNode;
  readonly bench: ReactNode;
  readonly side: ReactNode;
}
export type NarrowTab = 'brief' | 'bench' | 'side';

/**
 * The lab: brief and steps at the left, the query engine with most of the room in the middle,
 * questions and notes at the right; on a narrow screen, three tabs.
 */
export function LabRoom({ lab, evidence, brief }: LabRoomProps) {
  const ready = useReady();
  const wide = useMedia('(min-width: 1024px)');
  const tab = useProgress((state) => state.open[`${lab.id}/tab`]) as NarrowTab | undefined;
  const workspace = `labs/${lab.id}`;

  const show = (next: NarrowTab) => useProgress.getState().keep('open', `${lab.id}/tab`, next);

  if (!ready || wide === undefined) return <RoomSkeleton title={lab.title} brief={brief} />;
  const parts: RoomParts = {
    brief: <BriefPane lab={lab}>{brief}</BriefPane>,
    bench: <Workbench evidence={evidence} storageKey={workspace} languages={lab.languages} />,
    side: <SidePane lab={lab} workspace={workspace} />,
  };
  return (
    <WorkbenchProvider onRequest={() => !wide && show('bench')}>
      <PinningProvider dataSet={evidence.lab} workspace={workspace}>
        {wide ? (
          <WideRoom id={lab.id} parts={parts} />
        ) : (
          <NarrowRoom title={lab.title} parts={parts} tab={tab ?? 'brief'} onTab={show} />
        )}
      </PinningProvider>
    </WorkbenchProvider>
  );
}

function BriefPane({ lab, children }: { lab: LabRoomProps['lab']; children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  useScrollMemory(`labs/${lab.id}/brief`, true, pane);
  return (
    <div
      ref={pane}
      tabIndex={0}
      role="region"
      aria-label="Brief"
      className="relative h-full overflow-y-auto px-5 pt-5 pb-10"
    >
      <div className="mx-auto max-w-[40rem]">
        <h1 className="text-h2 font-bold tracking-tight">{lab.title}</h1>
        <p className="mt-1 text-base text-ink-2">{lab.tagline}</p>
        <StepRail lab={lab.id} questions={lab.questions} />
        <div className="prose compact mt-6">{children}</div>
      </div>
    </div>
  );
}

type SideTab = 'questions' | 'case' | 'report';

function SidePane({ lab, workspace }: { lab: LabRoomProps['lab']; workspace: string }) {
  const { ready, caseFile, edit } = useCaseFile(workspace);
  useOldNotes(lab.id, workspace, ready, edit);
  const pins = caseFile.pins.length;
  const tabs: readonly Tab<SideTab>[] = [
    { id: 'questions', label: 'Questions' },
    { id: 'case', label: 'Case file', ...(pins > 0 && { note: String(pins) }) },
    { id: 'report', label: 'Report' },
  ];
  const place = `${lab.id}/side`;
  const open = useProgress((state) => state.open[place]);
  const tab = tabs.find(({ id }) => id === open)?.id ?? 'questions';
  const pane = useRef<HTMLDivElement>(null);
  useScrollMemory(`labs/${lab.id}/${tab}`, true, pane);
  return (
    <div className="flex h-full flex-col">
      <Tabs
        label="Questions, case file and report"
        tabs={tabs}
        value={tab}
        onChange={(id) => useProgress.getState().keep('open', place, id)}
        panelPrefix="side"
        className="h-10 shrink-0 border-b border-line px-2"
      />
      <div
        ref={pane}
        key={tab}
        id={`side-${tab}`}
        role="tabpanel"
        aria-labelledby={`side-${tab}-tab`}
        tabIndex={0}
        // Relative, so that words for screen readers scroll with it and do not stretch the page.
        className="relative min-h-0 flex-1 overflow-y-auto pb-8"
      >
        {tab === 'questions' ? (
          <QuestionList lab={lab.id} questions={lab.questions} />
        ) : tab === 'case' ? (
          <CaseFilePane lab={lab} workspace={workspace} />
        ) : (
          <ReportPane lab={lab} workspace={workspace} />
        )}
      </div>
    </div>
  );
}
