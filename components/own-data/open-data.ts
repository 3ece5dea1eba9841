/** Imported events as evidence for the engines: their bytes get addresses of this page. */
import { closeEngines } from '@/components/lab/workbench/engines';
import { OWN_LAB, ownEvidence } from '@/lib/query/own/evidence';
import type { Imported } from '@/lib/query/own/types';
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

export function openData(imported: Imported, engines: Evidence['engines']): OpenData {
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
  return {
    imported,
    evidence: ownEvidence(imported.summary, data, engines, Date.now()),
    key: ++opened,
    close() {
      closeEngines(OWN_LAB);
      for (const url of urls) URL.revokeObjectURL(url);
    },
  };
}
