/** The layers as AWS calls them. */
import { isTrust } from '../evaluate/special';
import type { Layer } from '../evaluate/types';
import type { PolicyKind } from '../policy/types';
import type { Request } from '../request';

export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  rcp: 'resource control policy',
  scp: 'service control policy',
  resource: 'resource-based policy',
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
};

/** The resource-based policy of a role has a name of its own. */
export const layerName = (layer: Layer, request: Request): string =>
  layer === 'resource' && isTrust(request) ? 'role trust policy' : LAYER_NAMES[layer];

export const KIND_TITLES: Readonly<Record<PolicyKind, string>> = {
  identity: 'Identity-based policy',
  resource: 'Resource-based policy',
  trust: 'Role trust policy',
  boundary: 'Permissions boundary',
  session: 'Session policy',
  scp: 'Service control policy',
  rcp: 'Resource control policy',
};
