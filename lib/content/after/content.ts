/** Makes of the files of the time after the fix what the query languages read. */
import { MapKeys } from '@/lib/query/sql/arrow/map-keys';
import { logPart, PartBuilder } from '@/lib/query/sql/arrow/part';
import { logTableName } from '@/lib/query/sql/log-row';
import type { After } from '@/lib/simulate/incident';
import { contentOf } from '../datasets/content';
import { logGroupsOf } from '../datasets/log-groups';
import type { AfterContent } from './forms';

/** @throws where a file with the role of CloudTrail log has anything that is not a record */
export function contentAfter({ files, until }: After): AfterContent<Uint8Array> {
  const { cloudTrail, logs } = contentOf(files);
  const keys = new MapKeys();
  const part = new PartBuilder(keys);
  for (const { records } of cloudTrail) for (const record of records) part.add(record);
  return {
    files: files.map(({ name, modified, bytes }) => ({ name, modified, data: bytes })),
    parts: part.rows > 0 ? [part.finish()] : [],
    // The order that DuckDB reads from a file.
    logs: logs
      .map(({ name, lines, ...place }) => ({
        table: logTableName(name),
        part: logPart(place, lines),
      }))
      .sort((a, b) => (a.table < b.table ? -1 : 1)),
    mapKeys: keys.list(),
    logGroups: logGroupsOf(files),
    clock: new Date(until).toISOString(),
  };
}
