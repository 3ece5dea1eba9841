'use client';

import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import type { ImportFile } from '@/lib/query/own/types';
import { droppedFiles } from './dropped-files';

interface DropZoneProps {
  onFiles: (files: Promise<ImportFile[]>) => void;
  children: ReactNode;
  /** Said while something is held over it. */
  words?: string;
  className?: string;
}

/** Takes files and folders that are dropped anywhere on it. The buttons do the same by keyboard. */
export function DropZone({
  onFiles,
  children,
  words = 'Drop the files or folders here',
  className,
}: DropZoneProps) {
  const [over, setOver] = useState(false);
  /** Enter and leave come for every element inside as well. */
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  return (
    <div
      className={cx('relative', className)}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current++;
        setOver(true);
      }}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={(event) => {
        if (hasFiles(event) && --depth.current <= 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles(droppedFiles(event.dataTransfer));
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-2 z-20 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-accent-wash/90">
          <p className="text-lead font-semibold">{words}</p>
        </div>
      )}
    </div>
  );
}
