/**
 * Makes the data sets: each lab's evidence as files and as a DuckDB database, and the engines that
 * query them, under `public/files`. What is there and unchanged is left alone.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { cloudSchema } from '@/lib/query/aws/cloud';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { writeArchive } from '@/lib/trail/objects/archive';
import type { S3Object } from '@/lib/trail/objects/object';
import { formatFinding } from '../finding';
import { readLab } from '../read-lab';
import { put, readOptional, write } from './artifacts';
import { currentManifest, dataStamp, markCurrent } from './current';
import { makeDatabase } from './database';
import { makeEngines } from './engines';
import {
  artifactsOf,
  dataFolder,
  manifestFile,
  manifestSchema,
  readManifest,
  type LabEntry,
  type Manifest,
} from './manifest';
import { logGroupsOf } from './log-groups';
import { CLOUDS, EVIDENCE, OBJECTS } from './registry';

export { compressDataSets } from './compress';
export { labEvidence, readManifest } from './manifest';
export type { Manifest } from './manifest';

export interface DataSetOptions {
  /** The root of the repository. */
  readonly root: string;
  /** The labs to make; all where absent. The others stay as they are. */
  readonly labs?: readonly string[];
  /** Told what takes time. */
  readonly log: (line: string) => void;
}

/**
 * Makes what is missing or changed, and returns the manifest of everything.
 * @throws where a lab is not known, or its `lab.yaml` is broken or names other files
 */
export async function makeDataSets({ root, labs, log }: DataSetOptions): Promise<Manifest> {
  const stamp = dataStamp(root);
  const current = await currentManifest(root, stamp, labs);
  if (current) return current;
  const asked = labs ?? Object.keys(EVIDENCE);
  const old = await readManifest(root).catch(() => undefined);
  const made: LabEntry[] = [];
  for (const lab of asked) {
    const before = old?.labs.find((entry) => entry.lab === lab);
    made.push(await makeLab(root, lab, before, log));
  }
  const kept = (old?.labs ?? []).filter(
    ({ lab }) => !asked.includes(lab) && Object.hasOwn(EVIDENCE, lab),
  );
  const manifest = manifestSchema.parse({
    version: 1,
    engines: await makeEngines(root),
    labs: [...made, ...kept].sort((a, b) => (a.lab < b.lab ? -1 : 1)),
  } satisfies Manifest);
  await writeManifest(root, manifest);
  if (!labs) await markCurrent(root, stamp);
  return manifest;
}

/** Whether everything that the manifest names is there, by its length: no more is read. */
export async function isWhole(root: string): Promise<boolean> {
  const manifest = await readManifest(root).catch(() => undefined);
  if (!manifest) return false;
  for (const { path: at, bytes } of artifactsOf(manifest)) {
    const there = await stat(path.join(dataFolder(root), at)).catch(() => undefined);
    if (there?.size !== bytes) return false;
  }
  return true;
}

/** Leaves an equal manifest alone, so that its time tells when something last changed. */
async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  const file = manifestFile(root);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const there = await readOptional(file);
  if (!there || new TextDecoder().decode(there) !== text) await write(file, text);
}

async function makeLab(
  root: string,
  lab: string,
  before: LabEntry | undefined,
  log: (line: string) => void,
): Promise<LabEntry> {
  const sources = await sourcesOf(lab);
  const { lab: header } = await readLab(root, lab);
  if (!header.value) throw new Error(header.findings.map(formatFinding).join('\n'));
  const { clock, eventDataStore, files: listed } = header.value;
  const files: LabEntry['files'] = [];
  for (const { name } of listed) {
    const source = sources.find((one) => one.name === name);
    if (!source) throw new Error(`${header.file}: the evidence has no file named ${name}`);
    const at = `labs/${lab}/${name}`;
    files.push({ ...(await put(root, at, source.bytes)), name, modified: source.modified });
  }
  const database = await makeDatabase({ root, lab, sources, before, log });
  return {
    lab,
    files,
    ...database,
    clock,
    logGroups: logGroupsOf(sources),
    ...(CLOUDS[lab] && { cloud: cloudSchema.parse(await CLOUDS[lab]()) }),
    ...(OBJECTS[lab] && { objects: await putObjects(root, lab, await OBJECTS[lab]()) }),
    ...(eventDataStore !== undefined && { eventDataStore }),
  };
}

const putObjects = (root: string, lab: string, objects: readonly S3Object[]) =>
  put(root, `labs/${lab}/buckets.objects`, writeArchive(objects));

async function sourcesOf(lab: string): Promise<readonly EvidenceSource[]> {
  const make = Object.hasOwn(EVIDENCE, lab) ? EVIDENCE[lab] : undefined;
  if (make) return make();
  throw new Error(`There is no lab named ${lab}; there is ${Object.keys(EVIDENCE).join(', ')}.`);
}
