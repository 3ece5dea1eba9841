/** The layers as AWS calls them. */
import type { Layer } from '../evaluate/types';
import type { PolicyKind } from '../policy/types';

export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  rcp: 'resource control policy',
  scp: 'service control policy',
  resource: 'resource-based policy',
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
};

export const KIND_TITLES: Readonly<Record<PolicyKind, string>> = {
  identity: 'Identity-based policy',
  resource: 'Resource-based policy',
  trust: 'Role trust policy',
  boundary: 'Permissions boundary',
  session: 'Session policy',
  scp: 'Service control policy',
  rcp: 'Resource control policy',
};
