import 'server-only';

/** Keeps what `load` gave for an id in production; reads anew while authors are writing. */
export function cached<Value>(load: (id: string) => Promise<Value>) {
  const kept = new Map<string, Promise<Value>>();
  return (id: string): Promise<Value> => {
    if (process.env.NODE_ENV !== 'production') return load(id);
    const known = kept.get(id) ?? load(id);
    kept.set(id, known);
    // A failure is not kept: the next request may find the file mended.
    known.catch(() => kept.delete(id));
    return known;
  };
}
