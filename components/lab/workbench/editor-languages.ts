/** What the editor needs of a language: its colours, and what a word of it is made of. */
import type { Extension } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import { tokensOfPolicy } from '@/lib/iam/policy/tokens';
import { tokensOfFilter } from '@/lib/query/logs/filter';
import { tokensOfInsights } from '@/lib/query/logs/insights';
import type { Token } from '@/lib/query/logs/token';
import type { QueryLanguage } from '@/lib/progress/workspace-schema';
import { trailSql } from './sql-language';

interface EditorLanguage {
  readonly extension: Extension;
  /** What completion replaces; it begins once there is some of it. */
  readonly word: RegExp;
  readonly placeholder: string;
}

/** Colours by our own tokens: a query is short enough to be read whole at each change. */
function coloured(tokens: (text: string) => readonly Token[]): Extension {
  const marks = new Map<string, Decoration>();
  const mark = (kind: Token['kind']) => {
    const known = marks.get(kind) ?? Decoration.mark({ class: `tok-${kind}` });
    marks.set(kind, known);
    return known;
  };
  const build = (view: EditorView) =>
    Decoration.set(
      tokens(view.state.doc.toString()).map(({ kind, start, end }) => mark(kind).range(start, end)),
    );
  return ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: build(view),
        update: (update: { docChanged: boolean; view: EditorView }) => {
          if (update.docChanged) plugin.decorations = build(update.view);
        },
      };
      return plugin;
    },
    { decorations: (plugin: { decorations: DecorationSet }) => plugin.decorations },
  );
}

/** What the editor writes: a query, or a policy document of IAM. */
export type EditorText = QueryLanguage | 'policy';

export const EDITOR_LANGUAGES: Readonly<Record<EditorText, EditorLanguage>> = {
  sql: {
    extension: trailSql,
    word: /[\w.$]+/,
    placeholder: 'SELECT eventTime, eventName FROM cloudtrail',
  },
  insights: {
    extension: coloured(tokensOfInsights),
    word: /[\w.@]+/,
    placeholder: 'fields @timestamp, @message | sort @timestamp desc | limit 20',
  },
  filter: {
    extension: coloured(tokensOfFilter),
    word: /[\w.$[\]]+/,
    placeholder: '{ $.eventName = "ConsoleLogin" }',
  },
  policy: {
    extension: coloured(tokensOfPolicy),
    word: /[\w:*/.-]+/,
    placeholder: '{ "Version": "2012-10-17", "Statement": [] }',
  },
};
