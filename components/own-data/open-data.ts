/** Imported events as evidence for the engines: their bytes get addresses of this page. */
import { closeEngines } from '@/components/lab/workbench/engines';
import { OWN_LAB, ownEvidence } from '@/lib/query/own/evidence';
import type { Imported } from '@/lib/query/own/types';
import type { AheadWorker } from '@/lib/query/sql/ahead-worker';
import type { Evidence } from '@/lib/query/types';

export interface OpenData {
  readonly imported: Imported;
  readonly evidence: Evidence;
  /** Another one for each time that data was opened. */
  readonly key: number;
  /** Ends the engines, and takes the addresses back. */
  close(): void;
}

let opened = 0;

/** @param ahead SQL's worker, where it has the parts already */
export function openData(
  imported: Imported,
  engines: Evidence['engines'],
  ahead?: AheadWorker,
): OpenData {
  const urls: string[] = [];
  const address = (blob: Blob) => {
    const url = URL.createObjectURL(blob);
    urls.push(url);
    return { url, bytes: blob.size };
  };
  const { lines, document, parts } = imported.data;
  const data = {
    lines: address(lines),
    parts: parts.map(address),
    ...(document && { document: address(document) }),
  };
  const evidence = ownEvidence(imported.summary, data, engines, Date.now());
  if (evidence.database?.kind === 'arrow') ahead?.give(evidence.database);
  return {
    imported,
    evidence,
    key: ++opened,
    close() {
      closeEngines(OWN_LAB);
      ahead?.end();
      for (const url of urls) URL.revokeObjectURL(url);
    },
  };
}
