/** The mark: a turn blaze, the two offset strokes that tell a walker the trail bends here. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden className="text-accent">
      <rect x="9" y="1.5" width="7" height="9.5" rx="1.6" fill="currentColor" />
      <rect x="5" y="13" width="7" height="9.5" rx="1.6" fill="currentColor" opacity="0.55" />
    </svg>
  );
}
