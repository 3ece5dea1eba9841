/**
 * What is let go of before the process ends. Kept on `globalThis`: Next's bundles and the server that runs them
 * do not share their modules.
 */
type Closer = () => Promise<void>;
const KEY = Symbol.for('trailwise.closers');

function closers(): Set<Closer> {
  const scope = globalThis as { [KEY]?: Set<Closer> };
  return (scope[KEY] ??= new Set());
}

export const onEnd = (close: Closer): void => void closers().add(close);

/** Never throws: one that fails does not keep the others. */
export async function letGo(): Promise<void> {
  await Promise.allSettled([...closers()].map((close) => close()));
}
