/** The workbench's outline, until what was left on it has been read. */
export function WorkbenchSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label="Query engine"
      role="region"
      className="flex h-full flex-col bg-raised"
    >
      <div className="flex h-10 shrink-0 items-center gap-4 border-b border-line px-4">
        <span className="h-3 w-16 rounded-sm bg-hover" />
        <span className="h-3 w-9 rounded-sm bg-hover" />
      </div>
      <div className="flex-1" />
      <div className="h-11 shrink-0 border-t border-line" />
    </div>
  );
}
