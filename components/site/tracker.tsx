'use client';

import { useEffect } from 'react';
import { useReady, useScrollMemory, useTabSync } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';

/** Remembers that this page was the last one worked on, and where it was scrolled to. */
export function Tracker({ href, title }: { href: string; title: string }) {
  const ready = useReady();
  useTabSync();
  useScrollMemory(href, ready);
  useEffect(() => {
    if (ready) useProgress.getState().visit(href, title, new Date());
  }, [ready, href, title]);
  return null;
}
