import 'server-only';
import type { Evidence } from '@/lib/query/types';
import { labEvidence, readManifest } from '../datasets/manifest';

const address = (path: string, sha256: string) => `/files/${path}?v=${sha256.slice(0, 12)}`;

/** Where the query engines are, for a page without a lab. */
export async function engineAddresses(): Promise<Evidence['engines']> {
  const { engines } = await readManifest(process.cwd());
  const { jq, duckdb } = engines;
  return { jq: address(jq.path, jq.sha256), duckdb: address(duckdb.path, duckdb.sha256) };
}

/** A lab's evidence by addresses that the browser can read; the hash lets a copy be kept for ever. */
export async function evidenceOf(lab: string): Promise<Evidence> {
  const manifest = await readManifest(process.cwd());
  return labEvidence(manifest, lab, address);
}
