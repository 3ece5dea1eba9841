/** A key, as `Ctrl` or `Enter`; `Mod` is drawn as Ctrl, which works on every platform here. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-line bg-sunken px-1 text-center text-[0.6875rem] leading-4.5 text-ink-2">
      {children}
    </kbd>
  );
}
