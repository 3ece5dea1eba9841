'use client';

import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from '@/components/ui/button';

/** Beside the query where there is room, over it where there is not. */
export function Side({
  pane,
  title,
  onClose,
  children,
}: {
  pane: RefObject<HTMLElement | null>;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <aside
      ref={pane}
      aria-label={title}
      className="absolute inset-0 z-20 flex min-h-0 flex-col bg-raised @2xl:static @2xl:w-64 @2xl:shrink-0 @2xl:border-l @2xl:border-line"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="flex h-9 shrink-0 items-center justify-between border-b border-line pr-1 pl-4">
        <h2 className="text-data font-semibold">{title}</h2>
        <IconButton size="sm" label={`Close ${title.toLowerCase()}`} onClick={onClose}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </aside>
  );
}
