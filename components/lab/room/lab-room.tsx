'use client';

import { type ReactNode, useRef } from 'react';
import { CaseFilePane } from '@/components/casefile/case-file-pane';
import { PinningProvider } from '@/components/casefile/pinning';
import { ReportPane } from '@/components/casefile/report-pane';
import { useCaseFile, useOldNotes } from '@/components/casefile/use-case-file';
import { EvidenceSwitch } from '@/components/lab/plan/evidence-switch';
import { PlanPane } from '@/components/lab/plan/plan-pane';
import { type EvidenceView, useEvidenceView } from '@/components/lab/plan/use-view';
import { WorkbenchProvider } from '@/components/lab/workbench/context';
import { WorkbenchSkeleton } from '@/components/lab/workbench/skeleton';
import { Workbench } from '@/components/lab/workbench/workbench';
import { type Tab, Tabs } from '@/components/ui/tabs';
import { simulated } from '@/lib/casefile/decide';
import type { PlanRoom } from '@/lib/casefile/plan';
import type { PublicQuestion } from '@/lib/grading/responses';
import { useReady, useScrollMemory } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';
import { useMedia } from '@/lib/progress/use-media';
import type { Evidence, Language } from '@/lib/query/types';
import { NarrowRoom } from './narrow-room';
import { Questions } from './questions';
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
    /** What may be done at step 5, where the account goes on after it. */
    readonly planRoom?: PlanRoom;
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
  const view = useEvidenceView(lab.id, evidence, workspace, lab.planRoom);

  const show = (next: NarrowTab) => useProgress.getState().keep('open', `${lab.id}/tab`, next);

  if (!ready || wide === undefined) return <RoomSkeleton title={lab.title} brief={brief} />;
  const parts: RoomParts = {
    brief: <BriefPane lab={lab}>{brief}</BriefPane>,
    bench: <BenchPane lab={lab} workspace={workspace} view={view} />,
    side: (
      <SidePane
        lab={lab}
        workspace={workspace}
        onLook={() => {
          view.show('after');
          if (!wide) show('bench');
        }}
      />
    ),
  };
  return (
    <WorkbenchProvider onRequest={() => !wide && show('bench')}>
      <PinningProvider dataSet={evidence.lab} after={view.view === 'after'} workspace={workspace}>
        {wide ? (
          <WideRoom id={lab.id} parts={parts} />
        ) : (
          <NarrowRoom title={lab.title} parts={parts} tab={tab ?? 'brief'} onTab={show} />
        )}
      </PinningProvider>
    </WorkbenchProvider>
  );
}

interface BenchPaneProps {
  lab: LabRoomProps['lab'];
  workspace: string;
  view: EvidenceView;
}

/** The workbench; once something was done, over what was found or over what came of it. */
function BenchPane({ lab, workspace, view }: BenchPaneProps) {
  const { evidence } = view;
  return (
    <div className="flex h-full flex-col">
      {lab.planRoom && view.decided && (
        <EvidenceSwitch
          fix={lab.planRoom.fix}
          until={view.until}
          view={view.view}
          after={view.after}
          onView={view.show}
        />
      )}
      <div className="min-h-0 flex-1">
        {evidence ? (
          <Workbench
            key={evidence.lab}
            evidence={evidence}
            storageKey={workspace}
            languages={lab.languages}
          />
        ) : (
          <WorkbenchSkeleton />
        )}
      </div>
    </div>
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
        <StepRail lab={lab.id} questions={lab.questions} hasPlans={lab.planRoom !== undefined} />
        <div className="prose compact mt-6">{children}</div>
      </div>
    </div>
  );
}

type SideTab = 'questions' | 'plan' | 'case' | 'report';

interface SidePaneProps {
  lab: LabRoomProps['lab'];
  workspace: string;
  /** Shows the evidence of after the fix. */
  onLook: () => void;
}

function SidePane({ lab, workspace, onLook }: SidePaneProps) {
  const { ready, caseFile, edit } = useCaseFile(workspace);
  useOldNotes(lab.id, workspace, ready, edit);
  const pins = caseFile.pins.length;
  const tabs: readonly Tab<SideTab>[] = [
    { id: 'questions', label: 'Questions' },
    ...(lab.planRoom ? [{ id: 'plan', label: 'Plan' } as const] : []),
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
        label="Questions, plan, case file and report"
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
          <Questions
            lab={lab.id}
            questions={lab.questions}
            decisions={simulated(caseFile.decisions)}
          />
        ) : tab === 'plan' && lab.planRoom ? (
          <PlanPane lab={lab.id} workspace={workspace} room={lab.planRoom} onLook={onLook} />
        ) : tab === 'case' ? (
          <CaseFilePane lab={lab} workspace={workspace} />
        ) : (
          <ReportPane lab={lab} workspace={workspace} />
        )}
      </div>
    </div>
  );
}
