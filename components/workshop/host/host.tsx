'use client';

import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { Tabs } from '@/components/ui/tabs';
import { useRoom } from '../live';
import { useHydrated } from '../use-hydrated';
import { AfterView } from './after/after-view';
import { DeskProvider, useDesk } from './desk';
import { Head, HowItStands } from './head';
import { helpQueue } from './help';
import { HelpCalls } from './help-calls';
import { HelpQueue } from './help-queue';
import { NotSent } from './not-sent';
import { QuestionsView } from './questions/questions-view';
import { PersonDrawer } from './room/person-drawer';
import { RoomView } from './room/room-view';
import { RunView } from './run/run-view';
import { Said, SaidProvider } from './said';
import { TeamsView } from './teams/teams-view';
import { usePrefs, type View, VIEWS } from './use-prefs';
import { useSelf } from './use-self';

/** The console of a workshop, once it is known who of the staff sits here. */
export function Host() {
  const id = useRoom((room) => room.state?.id ?? '');
  const self = useSelf(id);
  const ready = useHydrated(usePrefs);
  if (!self || !ready)
    return (
      <p role="status" className="px-5 pt-16 text-center text-ink-3">
        Opening the console
      </p>
    );
  return (
    <SaidProvider>
      <DeskProvider self={self}>
        <Console />
      </DeskProvider>
    </SaidProvider>
  );
}

const LABELS: Readonly<Record<View, string>> = {
  run: 'Run',
  room: 'Room',
  questions: 'Questions',
  teams: 'Teams',
  after: 'After',
};

function Console() {
  const { state } = useDesk();
  const view = usePrefs((prefs) => prefs.view);
  const set = usePrefs((prefs) => prefs.set);
  const [person, setPerson] = useState<string>();
  const [queueOpen, setQueueOpen] = useState(false);
  const waiting = helpQueue(state).length;
  const openFromQueue = (id: string) => {
    setQueueOpen(false);
    setPerson(id);
  };
  return (
    <>
      <div className="contents sm:sticky sm:top-12 sm:z-20 sm:block sm:bg-page">
        <Head />
        <div className="sticky top-12 z-20 flex h-11 items-stretch gap-2 border-b border-line bg-page px-2 sm:px-4">
          <Tabs
            label="Views"
            tabs={VIEWS.map((id) => ({ id, label: LABELS[id] }))}
            value={view}
            onChange={(next) => set({ view: next })}
            panelPrefix="host"
            className="min-w-0 overflow-x-auto"
          />
          <Button
            onClick={() => setQueueOpen(true)}
            size="sm"
            className={cx(
              'my-auto ml-auto',
              waiting > 0 && 'border-warn! bg-warn-wash! text-warn!',
            )}
          >
            <Hand size={14} aria-hidden />
            <span className="max-sm:sr-only">Help</span>
            <span className="tabular-nums">{waiting}</span>
          </Button>
        </div>
      </div>
      <HelpCalls />
      <HowItStands />
      <NotSent />
      <div className="flex flex-1 items-stretch">
        <div
          role="tabpanel"
          id={`host-${view}`}
          aria-labelledby={`host-${view}-tab`}
          className="min-w-0 flex-1 px-4 py-5 sm:px-6"
        >
          {view === 'run' && <RunView />}
          {view === 'room' && <RoomView onOpen={setPerson} />}
          {view === 'questions' && <QuestionsView />}
          {view === 'teams' && <TeamsView onOpen={setPerson} />}
          {view === 'after' && <AfterView />}
        </div>
        {waiting > 0 && view !== 'after' && (
          <aside
            aria-labelledby="help-queue"
            className="w-72 shrink-0 border-l border-line max-xl:hidden"
          >
            <div className="sticky top-41 max-h-[calc(100dvh-10.25rem)] overflow-y-auto">
              <h2 id="help-queue" className="px-4 pt-4 pb-1 text-sm font-semibold">
                Waiting for help <span className="font-normal text-ink-3">{waiting}</span>
              </h2>
              <HelpQueue onOpen={setPerson} />
            </div>
          </aside>
        )}
      </div>
      <Dialog
        open={queueOpen}
        onClose={() => setQueueOpen(false)}
        title="Waiting for help"
        shape="drawer"
        className="w-[min(24rem,100vw)]!"
      >
        <div className="min-h-0 flex-1 overflow-y-auto">
          <HelpQueue onOpen={openFromQueue} />
        </div>
        <Said />
      </Dialog>
      <PersonDrawer id={person} onClose={() => setPerson(undefined)} />
      <Said />
    </>
  );
}
