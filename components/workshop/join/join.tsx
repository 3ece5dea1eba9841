'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { join } from '@/lib/workshop/client/api';
import { returnPath, roomPath } from '@/lib/workshop/client/links';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { RequestFailed } from '@/lib/workshop/client/request';
import type { Joined } from '@/lib/workshop/client/wire';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { Problem } from '../problem';
import { refusalWords } from '../refusal-words';
import { Seats } from '../seats';
import { requestWords, useAttempt } from '../use-attempt';
import { useCodeInAddress } from './use-code';
import { WhosePlace } from './whose-place';

const FIELD =
  'mt-1 h-12 w-full rounded border border-line-strong bg-raised px-3.5 placeholder:text-ink-3';

interface Wrong {
  /** Which has to be looked at, where it is one of them. */
  readonly field?: 'code' | 'name';
  readonly words?: string;
}

function fieldAndWords(error: unknown): Wrong {
  const failed = error instanceof RequestFailed ? error : undefined;
  const refusal = failed?.refusal;
  if (!refusal)
    return {
      words: requestWords(error),
      ...(failed?.code === 'no-such-code' && { field: 'code' }),
    };
  const words = refusalWords(refusal);
  return refusal.refused === 'name-taken' || refusal.refused === 'bad-name'
    ? { field: 'name', words }
    : { words };
}

/** A code and a name: no account, no password. */
export function Join() {
  const given = useCodeInAddress();
  const [typed, setTyped] = useState<string>();
  const [name, setName] = useState('');
  const { busy, problem, attempt } = useAttempt(fieldAndWords);
  /** Somebody else's, as it seems. */
  const [place, setPlace] = useState<Joined>();
  const router = useRouter();
  const id = useId();
  const code = typed ?? given;

  function goIn({ workshop, title, link }: Joined): void {
    const way = link === undefined ? undefined : location.origin + returnPath(workshop, link);
    useMemberships.getState().enter({
      id: workshop,
      title,
      role: 'participant',
      at: new Date().toISOString(),
      ...(way !== undefined && { returnLink: way }),
    });
    router.push(roomPath(workshop));
  }

  const ask = (instead: boolean) =>
    attempt(async () => {
      const joined = await join(code, name, instead);
      if (joined.seatOf === undefined) return goIn(joined);
      setPlace(joined);
      return {};
    });

  function submit(event: FormEvent) {
    event.preventDefault();
    void ask(false);
  }

  return (
    <div className="mx-auto w-full max-w-[26rem] px-5 pt-12 pb-20 sm:pt-20">
      <h1 className="text-h1 font-bold tracking-tight">Join a workshop</h1>
      <p className="mt-2 text-lead text-ink-2">
        The code is on the wall. There is no account: a name is enough.
      </p>
      <form onSubmit={submit} className="mt-8 space-y-5">
        <div>
          <label htmlFor={`${id}-code`} className="text-sm font-semibold">
            Code
          </label>
          <input
            id={`${id}-code`}
            value={code}
            onChange={(event) => setTyped(event.target.value.toUpperCase())}
            placeholder="BCDF-GHJK"
            required
            maxLength={24}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={problem?.field === 'code'}
            aria-describedby={problem?.field === 'code' ? `${id}-problem` : undefined}
            className={cx(FIELD, 'font-data text-xl tracking-[0.12em]')}
          />
        </div>
        <div>
          <label htmlFor={`${id}-name`} className="text-sm font-semibold">
            Your name in the room
          </label>
          <input
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={MOST.name}
            autoComplete="nickname"
            aria-invalid={problem?.field === 'name'}
            aria-describedby={problem?.field === 'name' ? `${id}-problem` : `${id}-who`}
            className={cx(FIELD, 'text-lg')}
          />
          <p id={`${id}-who`} className="mt-1.5 text-data text-ink-3">
            The instructors see it, and the room if there is a leaderboard.
          </p>
        </div>
        <Problem id={`${id}-problem`} words={problem?.words} />
        <Button type="submit" look="primary" disabled={busy} className="h-12! w-full text-base!">
          {busy ? 'Joining' : 'Join'}
        </Button>
      </form>
      <WhosePlace
        place={place}
        typed={name}
        onClose={() => setPlace(undefined)}
        onMine={goIn}
        onOther={() => void ask(true)}
      />
      <Seats className="mt-12 border-t border-line pt-6" />
    </div>
  );
}
