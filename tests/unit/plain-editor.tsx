import type { QueryEditorProps } from '@/components/lab/workbench/query-editor';

/**
 * In the place of the editor, for `vi.mock`: CodeMirror asks jsdom for what it has not. The browser tests
 * have the editor itself.
 */
export default function PlainEditor({ value, onChange, onRun, label }: QueryEditorProps) {
  return (
    <textarea
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && onRun(value)}
    />
  );
}
