/** The plans that readers build: content/plans-to-build/<id>.yaml. */
import { planToBuildSchema } from './schema/plan-to-build';
import { yamlFolder } from './yaml-folder';

export const plansToBuild = yamlFolder('content/plans-to-build', planToBuildSchema);
