/** The panes of the workbench: one a language, CloudWatch Logs' two share one; and the dashboards. */
import type { Language } from '@/lib/query/types';

type LanguagePane = 'shell' | 'sql' | 'logs';
export type Pane = LanguagePane | 'dashboard';

export const paneOf = (language: Language): LanguagePane =>
  language === 'shell' || language === 'sql' ? language : 'logs';

/** In the order of the languages, each once; the dashboards where there is SQL, which they ask in. */
export const panesOf = (languages: readonly Language[]): readonly Pane[] => [
  ...new Set(languages.map(paneOf)),
  ...(languages.includes('sql') ? (['dashboard'] as const) : []),
];

export const PANE_NAMES: Readonly<Record<Pane, string>> = {
  shell: 'Terminal',
  sql: 'SQL',
  logs: 'CloudWatch Logs',
  dashboard: 'Dashboards',
};
/** Where four tabs and their tools have 390 pixels. */
export const SHORT_NAMES: Readonly<Partial<Record<Pane, string>>> = { logs: 'Logs' };
/** What the list at the side holds. */
export const SIDE_NAMES: Readonly<Record<LanguagePane, string>> = {
  shell: 'Files',
  sql: 'Schema',
  logs: 'Fields',
};
