/**
 * `public/files/manifest.json`: what the data sets are made of and where they are. Written by `makeDataSets`,
 * read by the server and the command line.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cloudSchema } from '@/lib/query/aws/cloud';
import type { Evidence } from '@/lib/query/types';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the bytes, in hex.');
const artifact = z.strictObject({
  path: z.string().describe('Relative to public/files, with forward slashes.'),
  bytes: z.int().nonnegative().describe('Length, not compressed.'),
  sha256,
});
export type Artifact = z.infer<typeof artifact>;

const labEntry = z.strictObject({
  lab: z.string().describe('The id: the folder of scenarios/.'),
  files: z
    .array(
      artifact.extend({
        name: z.string().describe('The file as the learner sees it.'),
        modified: z.iso.datetime().describe('Modification time that `ls -l` shows; UTC.'),
      }),
    )
    .describe('The evidence, in the order shown.'),
  database: artifact.optional().describe('The same as a DuckDB database, for SQL.'),
  clock: z.iso.datetime().describe('What now() answers in queries; UTC.'),
  logGroups: z
    .array(
      z.strictObject({
        name: z.string().describe('The log group, as CloudWatch Logs has it.'),
        streams: z.array(
          z.strictObject({
            name: z.string().describe('The log stream.'),
            files: z.array(z.string()).describe('Evidence files with its events, in order.'),
            format: z.enum(['cloudtrail', 'lines']),
          }),
        ),
      }),
    )
    .describe('What CloudWatch Logs has of the evidence.'),
  cloud: cloudSchema.optional(),
  objects: artifact.optional().describe("The objects of the account's buckets, as one file."),
  eventDataStore: z.uuid().optional().describe('The id that Lake queries name after FROM.'),
  madeFrom: sha256.describe('Hash of everything that the database is made from.'),
});
export type LabEntry = z.infer<typeof labEntry>;

export const manifestSchema = z
  .strictObject({
    version: z.literal(1),
    engines: z
      .strictObject({ jq: artifact, duckdb: artifact })
      .describe("The query engines' WebAssembly."),
    labs: z.array(labEntry),
  })
  .describe('The data sets: public/files/manifest.json');
export type Manifest = z.infer<typeof manifestSchema>;

export const dataFolder = (root: string) => path.join(root, 'public', 'files');
export const manifestFile = (root: string) => path.join(dataFolder(root), 'manifest.json');

/** Every file that was made. */
export const artifactsOf = ({ engines, labs }: Manifest): readonly Artifact[] => [
  ...Object.values(engines),
  ...labs.flatMap(({ files, database, objects }) => [
    ...files,
    ...(database ? [database] : []),
    ...(objects ? [objects] : []),
  ]),
];

/**
 * The manifest of the data sets under `root`.
 * @throws where there is none or it is of another version; the message says what to run
 */
export async function readManifest(root: string): Promise<Manifest> {
  const file = manifestFile(root);
  const again = 'Make the data sets with: npm run -s trailwise -- data';
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Error(`There are no data sets yet (${file} is missing). ${again}`);
  }
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'invalid';
  throw new Error(`${file} is not a manifest that this version reads (${where}). ${again}`);
}

/** A file that is cut off is as good as none: undefined, which no schema takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A lab's evidence as the engines take it.
 * @param urlFor makes the address of a path of the manifest (relative to public/files); the hash lets it
 *   name the content, so that it can be cached for ever
 * @throws where the manifest does not have the lab
 */
export function labEvidence(
  manifest: Manifest,
  lab: string,
  urlFor: (path: string, sha256: string) => string,
): Evidence {
  const entry = manifest.labs.find((one) => one.lab === lab);
  if (!entry) {
    const known = manifest.labs.map((one) => one.lab).join(', ') || 'none';
    throw new Error(`There is no data set for the lab ${lab}; those made are: ${known}.`);
  }
  const url = (one: Artifact) => urlFor(one.path, one.sha256);
  return {
    lab,
    files: entry.files.map((file) => ({
      name: file.name,
      url: url(file),
      bytes: file.bytes,
      modified: file.modified,
    })),
    ...(entry.database && {
      database: { url: url(entry.database), bytes: entry.database.bytes },
    }),
    clock: entry.clock,
    logGroups: entry.logGroups,
    ...(entry.cloud && { cloud: entry.cloud }),
    ...(entry.objects && {
      objects: { url: url(entry.objects), bytes: entry.objects.bytes },
    }),
    ...(entry.eventDataStore !== undefined && { eventDataStore: entry.eventDataStore }),
    engines: { jq: url(manifest.engines.jq), duckdb: url(manifest.engines.duckdb) },
  };
}
