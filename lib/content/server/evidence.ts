import 'server-only';
import type { Evidence } from '@/lib/query/types';
import { labEvidence, readManifest } from '../datasets/manifest';

/** A lab's evidence by addresses that the browser can read; the hash lets a copy be kept for ever. */
export async function evidenceOf(lab: string): Promise<Evidence> {
  const manifest = await readManifest(process.cwd());
  return labEvidence(manifest, lab, (path, sha256) => `/files/${path}?v=${sha256.slice(0, 12)}`);
}
