/**
 * The editor's look. It lives in a shadow root (no <style> element, so the strict policy holds);
 * the tokens come in as CSS variables, so both themes follow the page.
 */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'transparent',
    fontSize: 'var(--editor-size, 0.8125rem)',
    height: '100%',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.25rem',
    scrollbarColor: 'var(--line-strong) transparent',
    scrollbarWidth: 'thin',
  },
  '.cm-content': { padding: '12px 16px 12px var(--editor-left, 0)', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0 0 8px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.5px' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--ink-3)',
    border: 'none',
    minWidth: '44px',
    justifyContent: 'flex-end',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 16px', minWidth: '20px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    {
      backgroundColor: 'light-dark(oklch(88% 0.055 250), oklch(38% 0.08 255))',
    },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-wash)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow-pop)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono)',
    fontSize: '0.8125rem',
    maxHeight: '15rem',
    padding: '4px 0',
    scrollbarWidth: 'thin',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '24px',
    padding: '2px 10px',
    lineHeight: '1.25rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-wash)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': {
    fontFamily: 'var(--font-sans)',
    fontStyle: 'normal',
    fontSize: '0.75rem',
    color: 'var(--ink-3)',
    maxWidth: '22rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip-lint': { fontFamily: 'var(--font-sans)', fontSize: '0.8125rem' },
  '.cm-diagnostic': { padding: '6px 10px', borderLeft: 'none', maxWidth: '32rem' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warn) 1px',
    textUnderlineOffset: '4px',
  },
  '.light-statement': {
    backgroundColor: 'var(--accent-wash)',
    boxShadow: 'inset 3px 0 0 var(--accent)',
  },
  '.light-matched': {
    backgroundColor: 'var(--ok-wash)',
    borderBottom: '2px solid var(--ok)',
    borderRadius: '2px',
  },
  '.light-differs': {
    backgroundColor: 'var(--bad-wash)',
    borderBottom: '2px dashed var(--bad)',
    borderRadius: '2px',
  },
  '.tok-keyword': { color: 'var(--sx-keyword)' },
  '.tok-function': { color: 'var(--sx-function)' },
  '.tok-field': { color: 'var(--sx-key)' },
  '.tok-string, .tok-regex': { color: 'var(--sx-string)' },
  '.tok-number': { color: 'var(--sx-number)' },
  '.tok-operator, .tok-punctuation': { color: 'var(--sx-punctuation)' },
  '.tok-comment': { color: 'var(--sx-comment)', fontStyle: 'italic' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--bad)' },
});

const colours = HighlightStyle.define([
  { tag: t.keyword, color: 'var(--sx-keyword)' },
  { tag: [t.string, t.special(t.string)], color: 'var(--sx-string)' },
  { tag: t.number, color: 'var(--sx-number)' },
  { tag: [t.bool, t.null, t.atom], color: 'var(--sx-constant)' },
  { tag: [t.standard(t.name), t.function(t.name)], color: 'var(--sx-function)' },
  { tag: [t.typeName], color: 'var(--sx-function)' },
  { tag: t.propertyName, color: 'var(--sx-key)' },
  { tag: [t.punctuation, t.operator], color: 'var(--sx-punctuation)' },
  { tag: t.comment, color: 'var(--sx-comment)', fontStyle: 'italic' },
]);

export const editorLook = [look, syntaxHighlighting(colours)];
