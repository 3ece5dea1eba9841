import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import { readShareHash, takeShared } from '@/lib/progress/share';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import type { Workspace } from '@/lib/progress/workspace-schema';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence, Language } from '@/lib/query/types';

interface Options {
  store: WorkspaceStore;
  languages: readonly Language[];
  evidence: Evidence;
  /** The one that is shown; none behind the dashboards. */
  language: Language | undefined;
  /** Told the language whose draft a link has filled. */
  onTaken: (language: Language) => void;
}

interface Notice {
  readonly text: string;
  /** Absent where the link could not be read: then it is said everywhere. */
  readonly language?: Language;
  readonly lastRun?: number;
}

/** When a query of the language was run last; milliseconds since the epoch. */
const lastOf = (workspace: Workspace, language: Language) =>
  workspace[`${language}History`].at(-1)?.at;

/**
 * Takes the query that the page's address holds into the draft, and never runs it. The address is
 * cleared then, so that a reload does not put it over what was written since.
 */
export function useSharedQuery({ store, languages, evidence, language, onTaken }: Options) {
  const [notice, setNotice] = useState<Notice>();
  const lastRun = useStore(store, (workspace) => language && lastOf(workspace, language));
  const take = useEffectEvent(() => {
    const read = readShareHash(window.location.hash, languages);
    if (!read) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
    if (!read.ok) return setNotice({ text: read.message });
    const groups = (evidence.logGroups ?? []).map(({ name }) => name);
    const { change, kept } = takeShared(store.getState(), read.shared, groups, Date.now());
    store.setState(change);
    const name = LANGUAGE_NAMES[read.shared.language];
    setNotice({
      text: `${name}: the query of the link is here. It has not been run.${kept ? ' What you had written is in the history.' : ''}`,
      language: read.shared.language,
      lastRun: lastOf(store.getState(), read.shared.language),
    });
    onTaken(read.shared.language);
  });
  useEffect(() => {
    const listen = () => take();
    listen();
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  // What it says is of one language, and no longer true once that has run something.
  const holds =
    notice && (!notice.language || (notice.language === language && notice.lastRun === lastRun));
  return { notice: holds ? notice.text : '', dismiss };
}
