import { EMPTY, Progress } from './schema';

/**
 * Any earlier version's state -> today's. There is one version yet; what does not read as progress
 * at all becomes an empty one rather than an error page.
 */
export function migrate(state: unknown): Progress {
  const read = Progress.safeParse({ ...EMPTY, ...(typeof state === 'object' ? state : {}) });
  return read.success ? read.data : EMPTY;
}
