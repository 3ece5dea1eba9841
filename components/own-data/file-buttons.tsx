'use client';

import { FilePlus2, FolderPlus } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ImportFile } from '@/lib/query/own/types';
import { pickedFiles } from './dropped-files';

interface FileButtonsProps {
  onFiles: (files: ImportFile[]) => void;
  size?: 'sm' | 'md';
  /** There are events already: these are added. */
  adding?: boolean;
}

/** One picker for files, one for a folder with all that is in it. */
export function FileButtons({ onFiles, size = 'md', adding = false }: FileButtonsProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const icon = size === 'md' ? 16 : 14;

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = pickedFiles(event.target.files);
    event.target.value = '';
    if (chosen.length) onFiles(chosen);
  }

  return (
    <>
      <Button
        size={size}
        look={adding ? 'plain' : 'primary'}
        onClick={() => files.current?.click()}
      >
        <FilePlus2 size={icon} aria-hidden /> {adding ? 'Add files' : 'Choose files'}
      </Button>
      <Button size={size} onClick={() => folder.current?.click()}>
        <FolderPlus size={icon} aria-hidden /> {adding ? 'Add a folder' : 'Choose a folder'}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        accept=".json,.gz,.ndjson,.jsonl,.zip,.txt,.log"
        onChange={choose}
        aria-label="Log files"
        className="sr-only"
        tabIndex={-1}
      />
      <input
        ref={folder}
        type="file"
        // @ts-expect-error: in every browser since 2024, and not yet in React's types
        webkitdirectory=""
        onChange={choose}
        aria-label="Folder of log files"
        className="sr-only"
        tabIndex={-1}
      />
    </>
  );
}
