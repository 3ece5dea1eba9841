/** The time after the fix in the forms that the query languages read. Light: the page loads this. */
import type { MapKey } from '@/lib/query/sql/map-key';
import type { LogGroup } from '@/lib/query/types';

/** @typeParam Bytes the bytes themselves, or where they are */
export interface AfterContent<Bytes> {
  readonly files: readonly {
    readonly name: string;
    readonly modified: string;
    readonly data: Bytes;
  }[];
  /** Parts of the table `cloudtrail`: Arrow IPC streams. */
  readonly parts: readonly Bytes[];
  readonly logs: readonly { readonly table: string; readonly part: Bytes }[];
  readonly mapKeys: readonly MapKey[];
  readonly logGroups: readonly LogGroup[];
  /** What now() answers: the end of the time watched; UTC, ISO 8601. */
  readonly clock: string;
}

/** The same content with its bytes elsewhere. */
export function mapBytes<From, To>(
  content: AfterContent<From>,
  to: (bytes: From) => To,
): AfterContent<To> {
  return {
    ...content,
    files: content.files.map((file) => ({ ...file, data: to(file.data) })),
    parts: content.parts.map(to),
    logs: content.logs.map((log) => ({ ...log, part: to(log.part) })),
  };
}
