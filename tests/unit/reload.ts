import { cleanup } from '@testing-library/react';
import { vi } from 'vitest';

/**
 * What a reload does: what was changed is written, and everything in memory is gone. What is imported after
 * it begins anew with what the browser has stored.
 */
export async function reload(): Promise<void> {
  const { hydrateWorkspace, openWorkspaces } = await import('@/lib/progress/workspace');
  const { flushWorkspaces } = await import('@/lib/progress/workspace-storage');
  await Promise.all([...openWorkspaces().values()].map(hydrateWorkspace));
  await flushWorkspaces();
  cleanup();
  vi.resetModules();
}

/** The next test begins with a browser in which nothing is stored. */
export async function forget(): Promise<void> {
  await reload();
  indexedDB = new IDBFactory();
  localStorage.clear();
}
