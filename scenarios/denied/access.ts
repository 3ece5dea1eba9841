/** What is attached to whom, now; and how a call of a pipeline's session ends, by these policies. */
import type { AttachedPolicy, Policies } from '@/lib/iam/evaluate/types';
import { parsePolicy } from '@/lib/iam/policy/parse';
import type { PolicyKind } from '@/lib/iam/policy/types';
import type { Caller } from '@/lib/simulate/caller';
import type { Denial } from '@/lib/simulate/denied';
import type { Operation } from '@/lib/simulate/operation';
import { denialOf, requestOf } from '@/lib/simulate/permits';
import type { Role } from '@/lib/simulate/principal';
import { ARTIFACTS, PAYROLL, ROLES, SITE } from './cast';
import * as policies from './policies';

type Document = string | object;

/** @throws RangeError for a document with errors */
function attached(
  name: string,
  document: Document,
  kind: PolicyKind,
  arn?: string,
): AttachedPolicy {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const { policy, diagnostics } = parsePolicy(text, kind);
  if (!policy) throw new RangeError(`${name}: ${diagnostics[0]?.message ?? 'is no policy'}`);
  return { name, policy, ...(arn !== undefined && { arn }) };
}

const FULL = attached('FullAWSAccess', policies.ADMIN, 'scp', 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess'); // prettier-ignore
const SCP = attached('OneRegion', policies.SCP, 'scp', policies.SCP_ARN);

export class Access {
  readonly #identity = new Map<string, Map<string, AttachedPolicy>>();
  readonly #bounded = new Set<string>();
  #boundary = attached('PipelineBoundary', policies.BOUNDARY, 'boundary', policies.BOUNDARY_ARN);
  /** By bucket name. */
  readonly #buckets = new Map<string, AttachedPolicy>();
  /** The role that the SCP leaves out, where it does. */
  #exempt: string | undefined;
  readonly #known = new Map<string, Denial | undefined>();

  constructor() {
    this.put(ROLES.tides, 'Deploy', policies.deployTides(policies.OLD_SETTINGS));
    this.put(ROLES.ferry, 'Deploy', policies.DEPLOY_FERRY);
    this.putBucket(SITE.name, policies.SITE_POLICY);
    this.putBucket(PAYROLL.name, policies.PAYROLL_POLICY);
  }

  put({ name }: Role, policy: string, document: Document, arn?: string): void {
    const own = this.#identity.get(name) ?? new Map<string, AttachedPolicy>();
    this.#identity.set(name, own.set(policy, attached(policy, document, 'identity', arn)));
    this.#known.clear();
  }

  take({ name }: Role, policy: string): void {
    this.#identity.get(name)?.delete(policy);
    this.#known.clear();
  }

  putBucket(bucket: string, document: Document): void {
    this.#buckets.set(bucket, attached('BucketPolicy', document, 'resource'));
    this.#known.clear();
  }

  /** What the boundary says, for all that have it. */
  setBoundary(document: Document): void {
    this.#boundary = attached('PipelineBoundary', document, 'boundary', policies.BOUNDARY_ARN);
    this.#known.clear();
  }

  bound({ name }: Role, to: boolean): void {
    if (to) this.#bounded.add(name);
    else this.#bounded.delete(name);
    this.#known.clear();
  }

  exempt(role: Role | undefined): void {
    this.#exempt = role?.name;
    this.#known.clear();
  }

  /** Why the call is refused; nothing where it is allowed. */
  denial(caller: Caller, operation: Operation, options: { readonly region?: string } = {}) {
    return this.#denial(caller, requestOf(caller, operation, options.region));
  }

  /** Whether the caller may give this role to Lambda. */
  passes(caller: Caller, role: Operation): Denial | undefined {
    const request = requestOf(caller, role);
    const context = { ...request.context, 'iam:PassedToService': 'lambda.amazonaws.com' };
    return this.#denial(caller, { ...request, context });
  }

  #denial({ identity }: Caller, request: ReturnType<typeof requestOf>): Denial | undefined {
    const role = identity.sessionContext?.sessionIssuer?.userName ?? '';
    const { action, resource, context } = request;
    const key = JSON.stringify([role, action, resource, context]);
    if (!this.#known.has(key)) this.#known.set(key, denialOf(request, this.#of(role, resource)));
    return this.#known.get(key);
  }

  #of(role: string, resource: string): Policies {
    const bucket = /^arn:aws:s3:::([^/]+)/.exec(resource)?.[1];
    const scps = role === this.#exempt ? [FULL] : [FULL, SCP];
    return {
      identity: [...(this.#identity.get(role)?.values() ?? [])],
      ...(this.#bounded.has(role) && { boundary: this.#boundary }),
      scps: [{ name: 'Lodestar', policies: scps }],
      ...(bucket !== undefined && { resource: this.#buckets.get(bucket) }),
    };
  }
}

export const keepReleases = (access: Access): void =>
  access.putBucket(ARTIFACTS.name, policies.ARTIFACTS_POLICY);
