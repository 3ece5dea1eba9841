/** The log groups that a lab's evidence makes, in the order of its files. */
import type { LogGroup } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';

/** `records` is the form of a learner's own events, and not of a lab's. */
type Stream = LogGroup['streams'][number] & { readonly format: 'cloudtrail' | 'lines' };

export function logGroupsOf(sources: readonly EvidenceSource[]) {
  const groups = new Map<string, Map<string, Stream>>();
  for (const { name, role, log } of sources) {
    if (!log) continue;
    const streams = groups.get(log.group) ?? new Map<string, Stream>();
    groups.set(log.group, streams);
    const files = [...(streams.get(log.stream)?.files ?? []), name];
    // A trail's records are CloudWatch Logs' also where SQL has them from another file.
    const format = role === 'log' ? 'lines' : 'cloudtrail';
    streams.set(log.stream, { name: log.stream, files, format });
  }
  return [...groups].map(([name, streams]) => ({
    name,
    streams: [...streams.values()].map((stream) => ({ ...stream, files: [...stream.files] })),
  }));
}
