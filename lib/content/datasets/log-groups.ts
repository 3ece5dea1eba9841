/** The log groups that a lab's evidence makes, in the order of its files. */
import type { LogGroup } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';

export function logGroupsOf(sources: readonly EvidenceSource[]) {
  const groups = new Map<string, Map<string, LogGroup['streams'][number]>>();
  for (const { name, role, log } of sources) {
    if (!log) continue;
    const streams = groups.get(log.group) ?? new Map<string, LogGroup['streams'][number]>();
    groups.set(log.group, streams);
    const files = [...(streams.get(log.stream)?.files ?? []), name];
    const format = role === 'cloudtrail' ? 'cloudtrail' : 'lines';
    streams.set(log.stream, { name: log.stream, files, format });
  }
  return [...groups].map(([name, streams]) => ({
    name,
    streams: [...streams.values()].map((stream) => ({ ...stream, files: [...stream.files] })),
  }));
}
