import { Mark } from './mark';

interface Hash {
  readonly label: string;
  readonly hash?: string | undefined;
}

/** Two hashes that have to be the same. */
export function HashPair({ pair, same }: { pair: readonly [Hash, Hash]; same: boolean }) {
  return (
    <div className="rounded border border-line px-3 py-2">
      <dl className="space-y-1">
        {pair.map(({ label, hash }) => (
          <div key={label}>
            <dt className="text-label text-ink-3">{label}</dt>
            <dd className="font-data text-label break-all">{hash ?? 'there is none'}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5">
        <Mark holds={same} word={same ? 'the same' : 'not the same'} />
      </p>
    </div>
  );
}
