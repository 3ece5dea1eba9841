/** What stands in an editor, until the editor is there. It wraps: what scrolled would be out of a keyboard's reach. */
export function ComingText({ children }: { children: string }) {
  return (
    <pre className="font-data p-3 text-data [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2">
      {children}
    </pre>
  );
}
