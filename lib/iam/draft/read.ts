/** A draft, read: the decision with its trace, or everything that keeps it from being one. */
import { changeOf, type Change } from '../evaluate/change';
import { evaluate } from '../evaluate/evaluate';
import { traceOf, type TraceStep } from '../evaluate/trace';
import type { AttachedPolicy, Decision, Level, Policies } from '../evaluate/types';
import { accessDeniedMessage } from '../message';
import { parsePolicy } from '../policy/parse';
import { type Request, requestSchema } from '../request';
import type { Draft, DraftPolicy, DraftRequest } from './schema';

export interface Evaluation {
  readonly request: Request;
  readonly decision: Decision;
  readonly trace: readonly TraceStep[];
  /** AWS's own message, where it is refused. */
  readonly message?: string;
  /** Where to change what, where it is refused. */
  readonly change?: Change;
  /** The draft's policy behind each policy of the decision, by its id. */
  readonly idOf: (policy: AttachedPolicy) => string | undefined;
}

/** A field of the request form and what is wrong with it. */
export interface FieldProblem {
  readonly field: keyof DraftRequest;
  readonly message: string;
}

export interface DraftReading {
  /** Absent where something has to be mended first. */
  readonly evaluation?: Evaluation;
  /** Ids of the policies that have an error. */
  readonly broken: readonly string[];
  readonly fields: readonly FieldProblem[];
}

export function readDraft(draft: Draft): DraftReading {
  const { request, fields } = readRequest(draft.request);
  const read = draft.policies.map((one) => ({ one, policy: readPolicy(one) }));
  const broken = read.filter(({ policy }) => !policy).map(({ one }) => one.id);
  if (!request || broken.length > 0) return { broken, fields };
  const attached = new Map<AttachedPolicy, DraftPolicy>();
  for (const { one, policy } of read) if (policy) attached.set(policy, one);
  const decision = evaluate(request, policiesOf(attached));
  const message = accessDeniedMessage(request, decision);
  const change = changeOf(request, decision);
  const evaluation: Evaluation = {
    request,
    decision,
    trace: traceOf(decision),
    ...(message !== undefined && { message }),
    ...(change && { change }),
    idOf: (policy) => attached.get(policy)?.id,
  };
  return { evaluation, broken, fields };
}

function readPolicy({ text, kind, name, arn, group }: DraftPolicy): AttachedPolicy | undefined {
  const { policy } = parsePolicy(text, kind);
  return policy && { name, ...(arn && { arn }), ...(group && { group }), policy };
}

/** Policies of the same level stand together; levels are in the order of their first policy. */
function policiesOf(attached: ReadonlyMap<AttachedPolicy, DraftPolicy>): Policies {
  const entries = [...attached];
  const of = (...kinds: DraftPolicy['kind'][]) =>
    entries.filter(([, { kind }]) => kinds.includes(kind)).map(([policy]) => policy);
  const levels = (kind: 'scp' | 'rcp'): Level[] | undefined => {
    const byName = new Map<string, AttachedPolicy[]>();
    for (const [policy, one] of entries) {
      if (one.kind !== kind) continue;
      const name = one.level ?? 'Root';
      byName.set(name, [...(byName.get(name) ?? []), policy]);
    }
    const list = [...byName].map(([name, policies]) => ({ name, policies }));
    return list.length > 0 ? list : undefined;
  };
  const session = of('session');
  return {
    identity: of('identity'),
    boundary: of('boundary')[0],
    session: session.length > 0 ? session : undefined,
    scps: levels('scp'),
    rcps: levels('rcp'),
    resource: of('resource', 'trust')[0],
  };
}

/** Which field of the form a part of the request is written in. */
const FIELDS: Readonly<Record<string, keyof DraftRequest>> = {
  principal: 'name',
  account: 'account',
  action: 'action',
  resource: 'resource',
  resourceAccount: 'resourceAccount',
  context: 'context',
};

function readRequest(draft: DraftRequest): { request?: Request; fields: readonly FieldProblem[] } {
  const fields = missingFields(draft);
  const context = draft.context.flatMap(({ key, value }) => {
    const values = value.split('\n').filter((line) => line !== '');
    return key.trim() ? [[key.trim(), values.length > 1 ? values : (values[0] ?? '')]] : [];
  });
  const parsed = requestSchema.safeParse({
    principal: principalOf(draft),
    action: draft.action.trim(),
    resource: draft.resource.trim(),
    ...(draft.resourceAccount.trim() && { resourceAccount: draft.resourceAccount.trim() }),
    context: Object.fromEntries(context),
  });
  if (fields.length > 0) return { fields };
  if (parsed.success) return { request: parsed.data, fields };
  return {
    fields: parsed.error.issues.map(({ path, message }) => ({
      field: FIELDS[String(path.at(-1))] ?? FIELDS[String(path[0])] ?? 'name',
      message,
    })),
  };
}

/** What a form has to say that an ARN made of it would not. */
function missingFields({ type, account, name, session, ...rest }: DraftRequest): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (wrong: boolean, field: keyof DraftRequest, message: string) =>
    wrong && problems.push({ field, message });
  const own = type === 'user' || type === 'role-session' || type === 'federated-user';
  say(
    (own || type === 'root') && !/^\d{12}$/.test(account.trim()),
    'account',
    'An account id is 12 digits.',
  );
  say((own || type === 'federated') && !name.trim(), 'name', 'Write a name.');
  say(
    type === 'service' && !/\.amazonaws\.com(\.cn)?$/.test(name.trim()),
    'name',
    'Write it as ec2.amazonaws.com.',
  );
  say(
    type === 'role-session' && !/^[^/]+$/.test(session.trim()),
    'session',
    'Name the session, without a slash.',
  );
  say(
    type === 'federated-user' && !session.trim(),
    'session',
    'Name the IAM user who asked for the session.',
  );
  say(!/^[\w-]+:\w+$/.test(rest.action.trim()), 'action', 'Write it as s3:GetObject.');
  say(!rest.resource.trim(), 'resource', 'Write an ARN, or * where the action names none.');
  const other = rest.resourceAccount.trim();
  say(other !== '' && !/^\d{12}$/.test(other), 'resourceAccount', 'An account id is 12 digits.');
  return problems;
}

function principalOf({ type, account: id, name: of, session: as }: DraftRequest): unknown {
  const [account, name, session] = [id.trim(), of.trim(), as.trim()];
  const iam = `arn:aws:iam::${account}`;
  const sts = `arn:aws:sts::${account}`;
  switch (type) {
    case 'user':
      return { type, arn: `${iam}:user/${name}` };
    case 'role-session': {
      // The session's ARN has the role's name without its path.
      const bare = name.split('/').at(-1);
      return {
        type,
        arn: `${sts}:assumed-role/${bare}/${session}`,
        role: `${iam}:role/${name}`,
      };
    }
    case 'federated-user':
      return { type, arn: `${sts}:federated-user/${name}`, issuer: `${iam}:user/${session}` };
    case 'root':
      return { type, account };
    case 'federated':
      return { type, provider: name };
    case 'service':
      return { type, name };
    case 'anonymous':
      return { type };
  }
}
