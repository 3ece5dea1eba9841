/** Past and saved queries of a workspace: each function gives what changes, and changes nothing. */
import type { Language } from '@/lib/query/types';
import { KEPT, type PastQuery, type SavedQuery, type Workspace } from './workspace-schema';

type Change = Partial<Workspace>;

/** The distinct texts with the time of their last run, the newest first. */
export function pastQueries(history: readonly PastQuery[]): PastQuery[] {
  const newest = new Map<string, PastQuery>();
  for (const past of history) {
    newest.delete(past.text);
    newest.set(past.text, past);
  }
  return [...newest.values()].reverse();
}

/**
 * Drops every run of a text. What remains is only when they were, so that another tab's copy is
 * dropped too and the text itself is kept nowhere.
 */
export function forgetQuery(workspace: Workspace, language: Language, text: string): Change {
  const key = `${language}History` as const;
  const dropped = workspace[key].filter((past) => past.text === text);
  return {
    [key]: workspace[key].filter((past) => past.text !== text),
    forgotten: [...workspace.forgotten, ...dropped.map(({ at }) => ({ language, at }))].slice(
      -KEPT.forgotten,
    ),
  };
}

/** Those of a language that were not deleted, by name. */
export function savedQueries(workspace: Workspace, language: Language): SavedQuery[] {
  return workspace.savedQueries
    .filter((saved) => saved.language === language && !saved.gone)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Saves a query under a name; the same name again takes the new text. `at`: ms since the epoch. */
export function saveQuery(
  workspace: Workspace,
  query: Pick<SavedQuery, 'id' | 'name' | 'language' | 'text' | 'at'>,
): Change {
  const name = query.name.trim();
  const known = savedQueries(workspace, query.language).find((saved) => saved.name === name);
  return put(workspace, { ...query, name, id: known?.id ?? query.id, gone: false });
}

export function renameQuery(
  workspace: Workspace,
  id: string,
  name: string,
  at = Date.now(),
): Change {
  const saved = workspace.savedQueries.find((one) => one.id === id);
  return saved && name.trim() ? put(workspace, { ...saved, name: name.trim(), at }) : {};
}

/** Its place is kept, so that another tab's copy does not come back; its words are not. */
export function deleteSaved(workspace: Workspace, id: string, at = Date.now()): Change {
  const saved = workspace.savedQueries.find((one) => one.id === id);
  return saved ? put(workspace, { ...saved, name: '', text: '', at, gone: true }) : {};
}

function put(workspace: Workspace, query: SavedQuery): Change {
  const others = workspace.savedQueries.filter(({ id }) => id !== query.id);
  return { savedQueries: [...others, query].slice(-KEPT.saved) };
}
