import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { readShareHash, takeShared } from '@/lib/progress/share';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence, Language } from '@/lib/query/types';

interface Options {
  store: WorkspaceStore;
  languages: readonly Language[];
  evidence: Evidence;
  /** Told the language whose draft a link has filled. */
  onTaken: (language: Language) => void;
}

/**
 * Takes the query that the page's address holds into the draft, and never runs it. The address is
 * cleared then, so that a reload does not put it over what was written since.
 */
export function useSharedQuery({ store, languages, evidence, onTaken }: Options) {
  const [notice, setNotice] = useState('');
  const take = useEffectEvent(() => {
    const read = readShareHash(window.location.hash, languages);
    if (!read) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
    if (!read.ok) return setNotice(read.message);
    const groups = (evidence.logGroups ?? []).map(({ name }) => name);
    const { change, kept } = takeShared(store.getState(), read.shared, groups, Date.now());
    store.setState(change);
    const name = LANGUAGE_NAMES[read.shared.language];
    setNotice(
      `${name}: the query of the link is in the editor. It has not been run.${kept ? ' What you had there is in the history.' : ''}`,
    );
    onTaken(read.shared.language);
  });
  useEffect(() => {
    const listen = () => take();
    listen();
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  const dismiss = useCallback(() => setNotice(''), []);
  return { notice, dismiss };
}
