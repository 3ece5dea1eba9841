/** All statements of all policies against one request, layer by layer. */
import { testStatement, type Asked } from './statement';
import {
  type AttachedPolicy,
  LAYERS,
  type Layer,
  type Policies,
  type StatementResult,
} from './types';

interface Place {
  readonly layer: Layer;
  readonly level?: string;
  readonly policies: readonly AttachedPolicy[];
}

/** The policies of each layer; an SCP or RCP has a place for each level. */
export function placesOf(policies: Policies): Place[] {
  const levels = (layer: 'scp' | 'rcp', list: Policies['scps'] = []): Place[] =>
    list.map(({ name, policies: at }) => ({ layer, level: name, policies: at }));
  const all: Record<Layer, Place[]> = {
    rcp: levels('rcp', policies.rcps),
    scp: levels('scp', policies.scps),
    resource: policies.resource ? [{ layer: 'resource', policies: [policies.resource] }] : [],
    identity: [{ layer: 'identity', policies: policies.identity }],
    boundary: policies.boundary ? [{ layer: 'boundary', policies: [policies.boundary] }] : [],
    session: policies.session ? [{ layer: 'session', policies: policies.session }] : [],
  };
  return LAYERS.flatMap((layer) => all[layer]);
}

export function testAll(policies: Policies, asked: Asked): Omit<StatementResult, 'inForce'>[] {
  return placesOf(policies).flatMap(({ layer, level, policies: attached }) =>
    attached.flatMap((one) =>
      one.policy.statements.map((statement) => ({
        layer,
        ...(level !== undefined && { level }),
        policy: one,
        statement,
        ...testStatement(statement, one.policy.version, asked),
      })),
    ),
  );
}
