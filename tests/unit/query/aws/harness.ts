/** A shell whose account is that of tests/cases/aws, or of a lab. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeEffects } from '@/lib/cli/node-effects';
import { logGroupsOf } from '@/lib/content/datasets/log-groups';
import { cloudSchema, type CloudInput } from '@/lib/query/aws/cloud';
import { createShellEngine } from '@/lib/query/shell/engine';
import type { Engine, Evidence } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import type { Delivery } from '@/lib/simulate/delivery/types';
import { writeArchive } from '@/lib/trail/objects/archive';
import { cloud } from '@/scenarios/care4wares/cloud';
import { evidence } from '@/scenarios/care4wares/evidence';
import type { AwsCases } from '../../../cases/aws/schema';

export const folder = fileURLToPath(new URL('../../../cases/aws/', import.meta.url));
const JQ = fileURLToPath(
  new URL('../../../../node_modules/jq-wasm/dist/build/jq.wasm', import.meta.url),
);

function engineOf(
  held: Readonly<Record<string, Uint8Array>>,
  rest: Pick<Evidence, 'lab' | 'clock' | 'logGroups' | 'cloud' | 'cloudAsOf' | 'objects'>,
): Engine {
  const { read, ...effects } = nodeEffects();
  const files = Object.entries(held).map(([name, bytes]) => ({
    name,
    url: `held:${name}`,
    bytes: bytes.length,
    modified: rest.clock,
  }));
  return createShellEngine(
    { ...rest, files, engines: { jq: JQ, duckdb: '' } },
    {
      ...effects,
      read: async (url, onBytes) => held[url.replace(/^held:/, '')] ?? read(url, onBytes),
    },
  );
}

export function fixtureEngine({ cloud: own, files, logGroups, clock }: AwsCases): Engine {
  const base = JSON.parse(readFileSync(`${folder}account.json`, 'utf8')) as Record<string, unknown>;
  const utf8 = new TextEncoder();
  const held = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, utf8.encode(text)]),
  );
  return engineOf(held, {
    lab: 'fixture',
    clock,
    logGroups,
    cloud: cloudSchema.parse({ ...base, ...own }),
  });
}

/** A terminal whose account has these objects, and trails as `cloud` says. */
export function bucketEngine(delivery: Delivery, clock: string, own: Partial<CloudInput>): Engine {
  const base = JSON.parse(readFileSync(`${folder}account.json`, 'utf8')) as CloudInput;
  const archive = writeArchive(delivery.objects);
  return engineOf(
    { objects: archive },
    {
      lab: 'bucket',
      clock,
      logGroups: [],
      cloud: cloudSchema.parse({ ...base, publicKeys: delivery.publicKeys, ...own }),
      objects: { url: 'held:objects', bytes: archive.length },
    },
  );
}

/** The lab of the lost donations, as it is served; or another one. */
export function labEngine(
  lab: {
    readonly id: string;
    readonly clock: string;
    readonly sources: readonly EvidenceSource[];
    readonly cloud: CloudInput;
    /** Where the evidence is of later. */
    readonly cloudAsOf?: string;
  } = { id: 'care4wares', clock: '2024-11-28T16:00:00Z', sources: evidence(), cloud: cloud() },
): Engine {
  const { id, clock, sources } = lab;
  return engineOf(Object.fromEntries(sources.map(({ name, bytes }) => [name, bytes])), {
    lab: id,
    clock,
    logGroups: logGroupsOf(sources),
    cloud: cloudSchema.parse(lab.cloud),
    ...(lab.cloudAsOf !== undefined && { cloudAsOf: lab.cloudAsOf }),
  });
}
