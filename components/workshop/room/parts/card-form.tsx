'use client';

import { Check } from 'lucide-react';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { keepDraft, placeOf, useKept, type Owner } from '@/lib/workshop/client/kept';
import type { Card } from '@/lib/workshop/protocol/facts';
import type { State } from '@/lib/workshop/protocol/state';
import { useLive, useRoom } from '../../live';
import { refusalWords } from '../../refusal-words';
import { TextLines } from '../../text-lines';
import { lastPending, ownerOf } from '../use-own';

/** One good thing, one confusing thing. */
export function CardForm({ state }: { state: State }) {
  const live = useLive();
  const owner = ownerOf(state);
  const sent = state.participants[0]?.card;
  const onItsWay = useRoom((room) => lastPending(room.pending, 'card'));
  const said = useKept((kept) => kept.said[placeOf(owner, 'card')]);
  const good = useDraft(owner, 'card.good', sent?.good);
  const confusing = useDraft(owner, 'card.confusing', sent?.confusing);
  const card: Card = { good: good.text.trim(), confusing: confusing.text.trim() };
  const known = onItsWay ?? sent;
  const same =
    known !== undefined && known.good === card.good && known.confusing === card.confusing;
  const empty = card.good === '' && card.confusing === '';
  const problem = said?.failed ?? (said?.refusal && refusalWords(said.refusal));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!same && !empty) void live.send({ do: 'card', ...card }).catch(() => undefined);
  }

  return (
    <form onSubmit={submit} className="max-w-[38rem] space-y-5">
      <p className="text-ink-2">
        Two lines help the next workshop. Only the instructors read them.
      </p>
      <TextLines label="One thing that was good" {...good} />
      <TextLines label="One thing that was confusing" {...confusing} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={same || empty}>
          {sent ? 'Send the change' : 'Send the card'}
        </Button>
        <p role="status" className="flex items-center gap-1.5 text-sm text-ink-2">
          {same && onItsWay && 'On its way'}
          {same && !onItsWay && (
            <>
              <Check size={15} aria-hidden className="text-ok" /> Sent. Thank you.
            </>
          )}
        </p>
      </div>
      {problem && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
    </form>
  );
}

function useDraft(owner: Owner, place: string, sent = '') {
  const draft = useKept((kept) => kept.drafts[placeOf(owner, place)]);
  return {
    text: draft ?? sent,
    onChange: (text: string) => keepDraft(owner, place, text),
  };
}
