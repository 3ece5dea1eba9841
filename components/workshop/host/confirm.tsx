'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface ConfirmProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will become of it. */
  children: ReactNode;
  /** The word on the button. */
  action: string;
  onConfirm: () => void;
  /** Has to be typed, where it cannot be taken back. */
  typed?: string;
  danger?: boolean;
}

/** Asks once more before something that others feel. */
export function Confirm(props: ConfirmProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <Body {...props} />
    </Dialog>
  );
}

/** In a component of its own: what was typed is forgotten when it closes. */
function Body({ children, action, onConfirm, onClose, typed, danger = true }: ConfirmProps) {
  const [text, setText] = useState('');
  const id = useId();
  const ready = typed === undefined || text.trim() === typed;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    onClose();
    onConfirm();
  };
  return (
    <form onSubmit={submit} className="px-5 py-4">
      <div className="text-sm text-ink-2">{children}</div>
      {typed !== undefined && (
        <>
          <label htmlFor={id} className="mt-4 block text-sm">
            Type <strong className="font-semibold select-all">{typed}</strong> to confirm
          </label>
          <input
            id={id}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            className="mt-1 h-10 w-full rounded border border-line-strong bg-raised px-3"
          />
        </>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look={danger ? 'danger' : 'primary'} disabled={!ready}>
          {action}
        </Button>
      </div>
    </form>
  );
}
