'use client';

import { Dialog } from '@/components/ui/dialog';
import { participantOf } from '@/lib/workshop/protocol/change';
import { useDesk } from '../desk';
import { Said } from '../said';
import { PersonAnswers } from './person-answers';
import { PersonLink } from './person-link';
import { PersonPlace } from './person-place';
import { PersonTalk } from './person-talk';
import { PersonWork } from './person-work';

interface PersonDrawerProps {
  id: string | undefined;
  onClose: () => void;
}

/** One person: what they do, what went wrong, and what can be done for them. */
export function PersonDrawer({ id, onClose }: PersonDrawerProps) {
  const { state } = useDesk();
  const person = id === undefined ? undefined : participantOf(state, id);
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={person?.name ?? ''}
      shape="drawer"
      className="w-[min(34rem,100vw)]!"
    >
      {person && (
        <div key={person.id} className="min-h-0 flex-1 space-y-6 overflow-y-auto px-5 pt-4 pb-10">
          <PersonTalk person={person} />
          <PersonWork person={person} />
          <PersonAnswers person={person} />
          <PersonLink person={person} />
          <PersonPlace person={person} />
        </div>
      )}
      <Said />
    </Dialog>
  );
}
