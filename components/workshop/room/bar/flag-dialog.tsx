'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Flag, FLAGS, type FlagState } from '@/lib/workshop/protocol/facts';
import { TextLines } from '../../text-lines';
import { FLAG_WORDS } from './flag-words';

interface FlagFormProps {
  flag: Flag;
  /** Chosen at first. */
  first: FlagState;
  onRaise: (state: FlagState, note?: string) => void;
}

interface FlagDialogProps extends Omit<FlagFormProps, 'first'> {
  /** Shut where there is none. */
  first: FlagState | undefined;
  onClose: () => void;
}

/** Which flag is up; with a call for help a word on what it is about. It stays, so that it gives the focus back. */
export const FlagDialog = ({ first, onClose, ...rest }: FlagDialogProps) => (
  <Dialog open={first !== undefined} onClose={onClose} title="How it goes">
    {first && <FlagForm first={first} {...rest} />}
  </Dialog>
);

function FlagForm({ flag, first, onRaise }: FlagFormProps) {
  const [state, setState] = useState(first);
  const [note, setNote] = useState(flag.note ?? '');
  const id = useId();
  const up = flag.state === 'help';

  function submit(event: FormEvent) {
    event.preventDefault();
    onRaise(state, state === 'help' ? note.trim() : undefined);
  }

  return (
    <form onSubmit={submit} className="space-y-4 px-5 pt-4 pb-5">
      <fieldset>
        <legend className="text-sm text-ink-2">The instructors see your flag. It stays up.</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {FLAGS.map((one) => {
            const { icon: Icon, name } = FLAG_WORDS[one];
            return (
              <label
                key={one}
                className="flex h-10 cursor-pointer items-center gap-2 rounded border border-line px-3 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-wash has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name={id}
                  checked={state === one}
                  onChange={() => setState(one)}
                  className="size-4 accent-accent outline-none"
                />
                <Icon size={15} aria-hidden />
                {name}
              </label>
            );
          })}
        </div>
      </fieldset>
      {state === 'help' && (
        <div>
          <TextLines
            label={
              <>
                What is it about? <span className="font-normal text-ink-3">You need not say.</span>
              </>
            }
            text={note}
            onChange={setNote}
            placeholder="Question 4: my query finds nothing"
            className="text-sm"
          />
          {up && (
            <p className="mt-1 text-sm text-ink-2">
              {flag.helper
                ? `${flag.helper.name} is on the way to you.`
                : 'You are in the queue. A new note does not cost you your place.'}
            </p>
          )}
        </div>
      )}
      <Button type="submit" look="primary">
        {state === 'help' ? (up ? 'Send the note' : 'Ask for help') : 'Raise this flag'}
      </Button>
    </form>
  );
}
