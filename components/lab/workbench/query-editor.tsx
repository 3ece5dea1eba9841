'use client';

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
  insertBracket,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, toggleComment } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic as Lint, linter, lintKeymap } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { cx } from '@/components/ui/cx';
import type { Completion, Diagnostic } from '@/lib/query/types';
import { EDITOR_LANGUAGES, type EditorText } from './editor-languages';
import { type Light, lightsField, showLights } from './editor-lights';
import { editorLook } from './editor-theme';

export interface EditorControl {
  /** Replaces the whole text; the caret goes to its end. */
  set(text: string): void;
  /** Puts text where the caret is. */
  insert(text: string): void;
  focus(): void;
  /** The selected text, or all of it. */
  wanted(): string;
}

export interface QueryEditorProps {
  language: EditorText;
  value: string;
  onChange: (value: string) => void;
  /** The selection where there is one, else all. */
  onRun: (query: string) => void;
  /** Ctrl+S; without it the browser keeps the key. */
  onSave?: () => void;
  complete: (query: string, offset: number) => Promise<readonly Completion[]>;
  prepare: (query: string) => Promise<readonly Diagnostic[]>;
  control?: RefObject<EditorControl | null>;
  label: string;
  /** What a screen reader says of the keys. */
  description?: string;
  numbered?: boolean;
  focusAtOnce?: boolean;
  /** Places to light, of the text as it stands. */
  lights?: readonly Light[];
}

const NONE: readonly Light[] = [];

const wanted = (state: EditorState): string => {
  const { from, to } = state.selection.main;
  const selected = state.sliceDoc(from, to);
  return selected.trim() ? selected : state.doc.toString();
};

/**
 * Typing over a selection is done here: left to itself, Chromium keeps the look of what it replaces
 * in a style attribute, which the page's policy forbids (and reports). A bracket or a quote is put
 * around the selection, as closeBrackets does it.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    if (inputType !== 'insertText' || !data || isComposing || view.composing) return false;
    if (view.state.selection.main.empty) return false;
    event.preventDefault();
    const around = insertBracket(view.state, data);
    if (around) view.dispatch(around);
    else view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type' });
    return true;
  },
});

/** CodeMirror in a shadow root; loaded when a query is first written. */
export default function QueryEditor(props: QueryEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const { language, value, control, label, numbered = true, focusAtOnce, lights = NONE } = props;
  const { description = 'Ctrl+Enter runs the selection or all. Tab leaves the editor.' } = props;

  const onChange = useEffectEvent((text: string) => props.onChange(text));
  const onRun = useEffectEvent((state: EditorState) => props.onRun(wanted(state)));
  const onSave = useEffectEvent(() => {
    props.onSave?.();
    return props.onSave !== undefined;
  });
  const prepare = useEffectEvent((text: string) => props.prepare(text));
  const complete = useEffectEvent((text: string, at: number) => props.complete(text, at));
  const first = useEffectEvent(() => ({ value, focusAtOnce }));

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const start = first();
    const speech = EDITOR_LANGUAGES[language];

    async function source(context: CompletionContext): Promise<CompletionResult | null> {
      const word = context.matchBefore(speech.word);
      if (!word && !context.explicit) return null;
      const items = await complete(context.state.doc.toString(), context.pos);
      const span = items[0]?.span;
      if (!span || context.aborted) return null;
      return { from: span.start, to: span.end, filter: false, options: items.map(option) };
    }
    async function lint(editor: EditorView): Promise<Lint[]> {
      const text = editor.state.doc.toString();
      if (!text.trim()) return [];
      return (await prepare(text)).map((diagnostic) => marked(diagnostic, text.length));
    }

    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: start.value,
        selection: { anchor: start.value.length },
        extensions: [
          Prec.highest(
            keymap.of([
              { key: 'Mod-Enter', run: (target) => (onRun(target.state), true) },
              { key: 'Ctrl-Enter', run: (target) => (onRun(target.state), true) },
              { key: 'Mod-s', run: () => onSave() },
              { key: 'Tab', run: acceptCompletion },
            ]),
          ),
          history(),
          drawSelection(),
          highlightSpecialChars(),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          typeOverSelection,
          EditorView.contentAttributes.of({
            // What scrolls must hold something that takes the focus, and to be editable is not said.
            tabindex: '0',
            'aria-label': label,
            'aria-description': description,
          }),
          placeholder(speech.placeholder),
          numbered ? lineNumbers() : [],
          speech.extension,
          editorLook,
          lightsField,
          autocompletion({ override: [source], icons: false }),
          linter(lint, { delay: 400 }),
          keymap.of([
            { key: 'Mod-/', run: toggleComment },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    if (start.focusAtOnce) editor.focus();
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [description, label, language, numbered]);

  useImperativeHandle(control, () => {
    const replace = (from: number, to: number, insert: string) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
      });
      editor.focus();
    };
    return {
      set: (text) => replace(0, view.current?.state.doc.length ?? 0, text),
      insert: (text) => {
        const range = view.current?.state.selection.main;
        replace(range?.from ?? 0, range?.to ?? 0, text);
      },
      focus: () => view.current?.focus(),
      wanted: () => (view.current ? wanted(view.current.state) : ''),
    };
  }, []);

  // A text set from outside (reset, import); what was typed here is there already.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    if (view.current) showLights(view.current, lights);
  }, [lights, value]);

  return (
    <div
      ref={host}
      className={cx(
        'h-full min-h-0 [--editor-size:0.8125rem] max-sm:[--editor-size:1rem]',
        !numbered && '[--editor-left:8px]',
      )}
    />
  );
}

function option(item: Completion) {
  return {
    label: item.label,
    detail: item.detail ?? item.kind,
    apply: (view: EditorView) =>
      view.dispatch({
        changes: { from: item.span.start, to: item.span.end, insert: item.insert },
        selection: { anchor: item.span.start + item.insert.length },
        userEvent: 'input.complete',
      }),
  };
}

function marked(diagnostic: Diagnostic, length: number): Lint {
  const from = Math.min(diagnostic.span?.start ?? 0, length);
  const to = Math.min(diagnostic.span?.end ?? length, length);
  const message = diagnostic.hint
    ? `${diagnostic.message}\n${diagnostic.hint}`
    : diagnostic.message;
  return { from: Math.min(from, Math.max(0, to - 1)), to, severity: diagnostic.severity, message };
}
