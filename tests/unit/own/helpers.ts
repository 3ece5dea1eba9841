import { importSources, type ImporterOptions } from '@/lib/query/own/importer';
import { IMPORT_LIMITS, type ImportLimits } from '@/lib/trail/import/limits';
import type { Source } from '@/lib/trail/import/source';

type Content = string | Uint8Array;
const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A file that comes in chunks of `step` bytes. */
export function source(path: string, content: Content, step = 64 * 1024): Source {
  const bytes = bytesOf(content);
  return {
    path,
    bytes: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

/** A record as CloudTrail writes it, as small as it may be. */
export const record = (id: string, more: object = {}) => ({
  eventVersion: '1.09',
  userIdentity: { type: 'IAMUser', userName: 'ana' },
  eventTime: '2024-11-28T15:20:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'us-east-1',
  eventID: id,
  eventType: 'AwsApiCall',
  ...more,
});

/** Imports, and gives the lines and the parts beside the summary. */
export async function importAll(
  sources: readonly Source[],
  limits: Partial<ImportLimits> = {},
  onProgress: ImporterOptions['onProgress'] = () => undefined,
) {
  const texts: string[] = [];
  const parts: Uint8Array[] = [];
  const summary = await importSources(sources, {
    limits: { ...IMPORT_LIMITS, ...limits },
    onPart(lines, arrow) {
      texts.push(new TextDecoder().decode(lines));
      parts.push(arrow);
    },
    onProgress,
  });
  const lines = texts.join('').split('\n').filter(Boolean);
  return { summary, lines, parts, records: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }; // prettier-ignore
}
