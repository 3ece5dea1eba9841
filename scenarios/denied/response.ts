/** What may be decided, and how each is taken back: by Ines, with her role. */
import * as iam from '@/lib/simulate/services/iam';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import { ROLES } from './cast';
import { platform } from './changes';
import * as policies from './policies';

const { ADMIN_ARN, BOUNDARY_ARN, BOUNDARY_TEXT, TEMP, TEMP_S3 } = policies;

export function response(sim: Simulation, access: Access): void {
  const ines = platform(sim);
  const { tides } = ROLES;

  let versions = 1;
  sim.plan('edit-boundary', { document: BOUNDARY_TEXT }, ({ document }) => {
    versions += 1;
    access.setBoundary(document);
    ines([iam.createPolicyVersion(BOUNDARY_ARN, document, `v${versions}`)]);
  });
  sim.plan('edit-boundary/undo', {}, () => {
    access.setBoundary(BOUNDARY_TEXT);
    ines([iam.setDefaultPolicyVersion(BOUNDARY_ARN, 'v1')]);
  });

  sim.plan('remove-boundary', {}, () => {
    access.bound(tides, false);
    ines([iam.deleteRolePermissionsBoundary(tides)]);
  });
  sim.plan('remove-boundary/undo', {}, () => {
    access.bound(tides, true);
    ines([iam.putRolePermissionsBoundary(tides, BOUNDARY_ARN)]);
  });

  sim.plan('attach-admin', {}, () => {
    access.put(tides, 'AdministratorAccess', policies.ADMIN, ADMIN_ARN);
    ines([iam.attachRolePolicy(tides, ADMIN_ARN)]);
  });
  sim.plan('attach-admin/undo', {}, () => {
    access.take(tides, 'AdministratorAccess');
    ines([iam.detachRolePolicy(tides, ADMIN_ARN)]);
  });

  sim.plan('delete-temp', {}, () => {
    access.take(tides, TEMP);
    ines([iam.deleteRolePolicy(tides, TEMP)]);
  });
  sim.plan('delete-temp/undo', {}, () => {
    access.put(tides, TEMP, TEMP_S3);
    ines([iam.putRolePolicy(tides, TEMP, TEMP_S3)]);
  });

  // The organization's own account changes it: this account's trail has nothing of that.
  sim.plan('exempt-scp', {}, () => access.exempt(tides));
  sim.plan('exempt-scp/undo', {}, () => access.exempt(undefined));
}
