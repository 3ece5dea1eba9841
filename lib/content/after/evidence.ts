/** The time after the fix as evidence that the query engines take like that of the lab. */
import type { Evidence, EvidenceFile } from '@/lib/query/types';
import { mapBytes, type AfterContent } from './forms';

export interface OpenAfter {
  /** Its `lab` is another than the base's: engines, and the terminal's folder, are of their own. */
  readonly evidence: Evidence;
  /** Takes the addresses back. Close the engines of `evidence.lab` first. */
  close(): void;
}

/** The name under which the time after so many decisions is open. */
export const afterName = (lab: string, decisions: number): string => `${lab}-after-${decisions}`;

/**
 * Gives the bytes addresses (object URLs, which browsers and Node have).
 * @param base the lab's evidence before the fix: account, buckets, event data store and engines are its
 * @param name see `afterName`
 */
export function openContent(base: Evidence, name: string, content: AfterContent<Blob>): OpenAfter {
  const urls: string[] = [];
  const { files, parts, logs, mapKeys, logGroups, clock } = mapBytes(content, (blob) => {
    const url = URL.createObjectURL(blob);
    urls.push(url);
    return { url, bytes: blob.size };
  });
  const bytes = [...parts, ...logs.map(({ part }) => part)].reduce(
    (sum, one) => sum + one.bytes,
    0,
  );
  const { cloud, objects, eventDataStore, engines, clock: cloudAsOf } = base;
  const evidence: Evidence = {
    lab: name,
    files: inOrder(
      base,
      files.map(({ data, ...file }) => ({ ...file, ...data })),
    ),
    database: { kind: 'arrow', parts, logs, bytes, mapKeys },
    clock,
    logGroups,
    ...(cloud && { cloud, cloudAsOf }),
    ...(objects && { objects }),
    ...(eventDataStore !== undefined && { eventDataStore }),
    engines,
  };
  return { evidence, close: () => urls.forEach((url) => URL.revokeObjectURL(url)) };
}

/** As the lab lists them; others come last. */
function inOrder(base: Evidence, files: readonly EvidenceFile[]): EvidenceFile[] {
  const listed = base.files.flatMap(({ name }) => files.filter((file) => file.name === name));
  return [...listed, ...files.filter((file) => !listed.includes(file))];
}
