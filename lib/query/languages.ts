/** What the languages are called, and how content files name them. */
import type { Language } from './types';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  shell: 'Terminal',
  sql: 'SQL',
  filter: 'Filter pattern',
  insights: 'Logs Insights',
};

/** The word after a lesson's code fence, and the extension of a file in `solutions/`. */
export const LANGUAGE_BY_EXTENSION: Readonly<Record<string, Language>> = {
  sh: 'shell',
  sql: 'sql',
  filter: 'filter',
  insights: 'insights',
};
