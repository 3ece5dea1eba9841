import type { BenchSetting } from '@/lib/query/logs/alarm/streams';

/** What was kept of a bench; nothing where it is something else. */
export function readSetting(kept: string): BenchSetting | undefined {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { pattern, alarm, defaultValue } = value as Record<string, unknown>;
  if (typeof pattern !== 'string' || typeof alarm !== 'string') return undefined;
  return { pattern, alarm, ...(defaultValue === 0 && { defaultValue }) };
}
