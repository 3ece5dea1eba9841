/** A query as a link: `#query=` and what `shared` describes. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '@/lib/query/types';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import { fromHash, toHash } from '@/lib/text/fragment';
import { logRange, type Workspace } from './workspace-schema';
import { remember } from './workspace';

const PREFIX = '#query=';

const shared = z.object({
  language: z.enum(LANGUAGES),
  query: z.string(),
  /** CloudWatch Logs only; everywhere and at all times where absent. */
  scope: z
    .object({ logGroups: z.array(z.string()).optional(), range: logRange.optional() })
    .optional(),
});
export type SharedQuery = z.infer<typeof shared>;

const isLogs = (language: Language) => language === 'insights' || language === 'filter';

/** The draft of a language, or the query that was run last where there is none. */
export function toShare(workspace: Workspace, language: Language): SharedQuery {
  const draft = workspace[`${language}Draft`];
  const query = draft.trim() ? draft : (workspace[`${language}History`].at(-1)?.text ?? '');
  const { logGroups, logRange: range } = workspace;
  const scope = {
    ...(logGroups && { logGroups }),
    ...(range.kind !== 'all' && { range }),
  };
  const narrowed = isLogs(language) && Object.keys(scope).length > 0;
  return { language, query, ...(narrowed && { scope }) };
}

/** Undefined where a link would be too long. */
export const shareHash = (query: SharedQuery): string | undefined => toHash(PREFIX, query);

export type ReadShare =
  | { readonly ok: true; readonly shared: SharedQuery }
  | { readonly ok: false; readonly message: string };

/**
 * Undefined where the fragment is about something else.
 * @param languages those that the page has
 */
export function readShareHash(hash: string, languages: readonly Language[]): ReadShare | undefined {
  const found = fromHash(PREFIX, hash);
  if (!found) return undefined;
  const read = shared.safeParse(found.value);
  if (!read.success) {
    const message =
      'This link holds a query that cannot be read. Copy the whole link, or ask for it again.';
    return { ok: false, message };
  }
  if (!languages.includes(read.data.language)) {
    const name = LANGUAGE_NAMES[read.data.language];
    return { ok: false, message: `This link holds a query for ${name}, which this lab has not.` };
  }
  return { ok: true, shared: read.data };
}

/**
 * Puts a shared query into the draft. Nothing is run, and a draft of your own goes to the history.
 * @param groups the log groups of the evidence; others are left out
 * @param at milliseconds since the epoch
 */
export function takeShared(
  workspace: Workspace,
  { language, query, scope }: SharedQuery,
  groups: readonly string[],
  at: number,
): { readonly change: Partial<Workspace>; readonly kept: boolean } {
  const own = workspace[`${language}Draft`];
  const kept = own.trim() !== '' && own !== query;
  const known = scope?.logGroups?.filter((name) => groups.includes(name));
  return {
    kept,
    change: {
      language,
      [`${language}Draft`]: query,
      ...(kept && {
        [`${language}History`]: remember(workspace[`${language}History`], own, at),
      }),
      ...(isLogs(language) && {
        logsLanguage: language,
        logGroups: known?.length ? known : undefined,
        logRange: scope?.range ?? { kind: 'all' },
      }),
    },
  };
}
