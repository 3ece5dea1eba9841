import type { Json } from '@/lib/query/types';

/** A value in one line, in the colours of JSON; a closed object or list says how much is in it. */
export function ValueText({ value, closed }: { value: Json; closed: boolean }) {
  if (value === null) return <span className="sx-constant">null</span>;
  if (typeof value === 'string') return <span className="sx-string">{JSON.stringify(value)}</span>;
  if (typeof value === 'number') return <span className="sx-number">{value}</span>;
  if (typeof value === 'boolean') return <span className="sx-constant">{String(value)}</span>;
  const list = Array.isArray(value);
  const count = list ? value.length : Object.keys(value).length;
  if (count === 0) return <span className="sx-punctuation">{list ? '[]' : '{}'}</span>;
  if (!closed) return null;
  return <span className="text-ink-3">{list ? `[${count}]` : `{${count}}`}</span>;
}
