/** What is let go of before the process ends. */
import { perProcess } from '../per-process';

type Closer = () => Promise<void>;
const closers = perProcess('closers', () => new Set<Closer>());

export const onEnd = (close: Closer): void => void closers.add(close);

/** Never throws: one that fails does not keep the others. */
export async function letGo(): Promise<void> {
  await Promise.allSettled([...closers].map((close) => close()));
}
