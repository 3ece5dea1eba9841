'use client';

import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { Button, type ButtonLook } from './button';

interface FileButtonProps {
  /** What is asked for. */
  label: string;
  accept: string;
  look?: ButtonLook;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button that asks for a file; the same one can be chosen again. */
export function FileButton({ label, accept, look, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) onFile(file);
  }
  return (
    <>
      <Button {...(look && { look })} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        onChange={choose}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
      />
    </>
  );
}
