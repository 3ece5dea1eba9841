/** The panes of the workbench: the two languages of CloudWatch Logs share one. */
import type { Language } from '@/lib/query/types';

export type Pane = 'shell' | 'sql' | 'logs';

export const paneOf = (language: Language): Pane =>
  language === 'shell' || language === 'sql' ? language : 'logs';

/** In the order of the languages, each once. */
export const panesOf = (languages: readonly Language[]): readonly Pane[] => [
  ...new Set(languages.map(paneOf)),
];

export const PANE_NAMES: Readonly<Record<Pane, string>> = {
  shell: 'Terminal',
  sql: 'SQL',
  logs: 'CloudWatch Logs',
};
/** What the list at the side holds. */
export const SIDE_NAMES: Readonly<Record<Pane, string>> = {
  shell: 'Files',
  sql: 'Schema',
  logs: 'Fields',
};
