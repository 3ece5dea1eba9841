'use client';

import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { FLAGS, type FlagState } from '@/lib/workshop/protocol/facts';
import { useLive } from '../../live';
import { useFlag } from '../use-own';
import { FlagDialog } from './flag-dialog';
import { FLAG_WORDS } from './flag-words';

/** How it goes: a flag that stays up, and that the instructors see. */
export function Flags() {
  const flag = useFlag();
  const live = useLive();
  const [asked, setAsked] = useState<FlagState>();
  if (!flag) return null;
  const { icon: Icon, name, tint, wash } = FLAG_WORDS[flag.state];
  // A refusal is in `kept`, and means that the room is over or this person out of it: both are shown.
  const raise = (state: FlagState, note?: string) =>
    void live.send({ do: 'flag', state, ...(note && { note }) }).catch(() => undefined);
  const choose = (state: FlagState) => (state === 'help' ? setAsked('help') : raise(state));
  return (
    <>
      <div
        role="group"
        aria-label="How it goes"
        className="flex rounded border border-line bg-page max-md:hidden"
      >
        {FLAGS.map((state) => {
          const words = FLAG_WORDS[state];
          const up = state === flag.state;
          return (
            <button
              key={state}
              type="button"
              aria-pressed={up}
              onClick={() => choose(state)}
              className={cx(
                'flex h-7.5 items-center gap-1.5 px-2.5 text-data transition-colors duration-(--fast) not-first:border-l not-first:border-line first:rounded-l last:rounded-r hover:bg-hover',
                up ? cx('font-semibold', words.tint, words.wash) : 'text-ink-2',
              )}
            >
              <words.icon size={14} aria-hidden />
              {words.name}
            </button>
          );
        })}
      </div>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`How it goes: ${name}`}
        onClick={() => setAsked(flag.state)}
        className={cx(
          'flex h-8 items-center gap-1.5 rounded border border-line px-2 text-data font-semibold md:hidden',
          tint,
          wash,
        )}
      >
        <Icon size={15} aria-hidden />
        <span className="max-[22rem]:sr-only">{name}</span>
      </button>
      <p role="status" className="max-w-40 truncate text-data text-ink-2 max-xl:sr-only">
        {flag.helper && `${flag.helper.name} is on the way`}
      </p>
      <FlagDialog
        flag={flag}
        first={asked}
        onClose={() => setAsked(undefined)}
        onRaise={(state, note) => {
          raise(state, note);
          setAsked(undefined);
        }}
      />
    </>
  );
}
