/** A draft: what a form holds, read to a decision or to what has to be mended. */
import { describe, expect, it } from 'vitest';
import { policiesSchema } from '@/lib/iam/documents';
import { addable, newPolicy } from '@/lib/iam/draft/add';
import { draftOf } from '@/lib/iam/draft/of';
import { readDraft } from '@/lib/iam/draft/read';
import { type Draft, draftSchema } from '@/lib/iam/draft/schema';
import { type Request, requestSchema } from '@/lib/iam/request';

const document = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};
const one = (name: string) => ({ name, document });
const everywhere = { ...document, Statement: { ...document.Statement, Principal: '*' } };

const asked = (changes: object = {}): Request =>
  requestSchema.parse({
    principal: { type: 'user', arn: 'arn:aws:iam::123456789012:user/team/ana' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::bucket/key',
    ...changes,
  });
const draft = (changes: Partial<Draft['request']> = {}): Draft => {
  const made = draftOf(asked(), policiesSchema.parse({ identity: [one('own')] }));
  return { ...made, request: { ...made.request, ...changes } };
};

describe('a draft', () => {
  it.each<[string, object]>([
    ['a user with a path', {}],
    [
      'a session of a role with a path',
      {
        principal: {
          type: 'role-session',
          arn: 'arn:aws:sts::123456789012:assumed-role/Audit/s',
          role: 'arn:aws:iam::123456789012:role/team/Audit',
        },
      },
    ],
    ['the root user', { principal: { type: 'root', account: '123456789012' } }],
    [
      'a federated user',
      {
        principal: {
          type: 'federated-user',
          arn: 'arn:aws:sts::123456789012:federated-user/bob',
          issuer: 'arn:aws:iam::123456789012:user/ana',
        },
      },
    ],
    ['a provider', { principal: { type: 'federated', provider: 'accounts.google.com' } }],
    ['a service', { principal: { type: 'service', name: 'ec2.amazonaws.com' } }],
    ['nobody', { principal: { type: 'anonymous' } }],
    [
      'context keys, one of them with several values',
      { context: { 'aws:TagKeys': ['team', 'cost'], 'aws:SourceIp': '192.0.2.1' } },
    ],
    ['another account of the resource', { resourceAccount: '999999999999' }],
  ])('of %s is read back as the same request', (_, changes) => {
    const request = asked(changes);
    expect(readDraft(draftOf(request, policiesSchema.parse({}))).evaluation?.request).toEqual(
      request,
    );
  });

  it('keeps each policy with its layer and level', () => {
    const made = draftOf(
      asked(),
      policiesSchema.parse({
        identity: [{ ...one('own'), group: 'Staff' }],
        boundary: one('max'),
        session: [one('now')],
        scps: [
          { name: 'Root', policies: [one('a'), one('b')] },
          { name: 'Prod', policies: [one('c')] },
        ],
        resource: { name: 'bucket', document: everywhere },
      }),
    );
    expect(
      made.policies.map(({ kind, name, level }) => [kind, name, level ?? ''].join(' ').trim()),
    ).toEqual(
      ['identity own', 'resource bucket', 'boundary max', 'session now', 'scp a Root', 'scp b Root', 'scp c Prod'], // prettier-ignore
    );
    const { evaluation } = readDraft(made);
    const scp = evaluation?.decision.statements.filter(({ layer }) => layer === 'scp');
    expect(scp?.map(({ level, policy }) => `${level} ${policy.name}`)).toEqual([
      'Root a',
      'Root b',
      'Prod c',
    ]);
    expect(evaluation?.idOf(scp![2]!.policy)).toBe('p7');
  });

  it.each<[Partial<Draft['request']>, string]>([
    [{ account: '12345' }, 'account'],
    [{ name: ' ' }, 'name'],
    [{ type: 'role-session', session: '' }, 'session'],
    [{ type: 'service', name: 'ec2' }, 'name'],
    [{ action: 'GetObject' }, 'action'],
    [{ resource: '' }, 'resource'],
    [{ resourceAccount: 'mine' }, 'resourceAccount'],
  ])('with %j names the field', (changes, field) => {
    const { evaluation, fields } = readDraft(draft(changes));
    expect(evaluation).toBeUndefined();
    expect(fields.map((problem) => problem.field)).toEqual([field]);
  });

  it('names the policies that have an error, and decides nothing', () => {
    const made = draft();
    const broken = { ...made.policies[0]!, id: 'x', text: '{ "Version": ' };
    const read = readDraft({ ...made, policies: [...made.policies, broken] });
    expect(read.evaluation).toBeUndefined();
    expect(read.broken).toEqual(['x']);
  });

  it('leaves out a context key without a name', () => {
    const { evaluation } = readDraft(draft({ context: [{ key: ' ', value: 'x' }] }));
    expect(evaluation?.request.context).toEqual({});
  });

  it('survives being stored, and what is no draft does not', () => {
    const made = draft();
    expect(draftSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(draftSchema.safeParse({ request: {}, policies: [] }).success).toBe(false);
  });
});

describe('a policy that is added', () => {
  it.each(['identity', 'resource', 'trust', 'boundary', 'session', 'scp', 'rcp'] as const)(
    'of the kind %s is well formed, with an id and a name of its own',
    (kind) => {
      const first = newPolicy([], kind);
      const second = newPolicy([first], kind);
      expect(second.id).not.toBe(first.id);
      expect(second.name).not.toBe(first.name);
      expect(readDraft({ ...draft(), policies: [first] }).broken).toEqual([]);
    },
  );

  it('is no second boundary, and no second policy of the resource', () => {
    const has = [newPolicy([], 'boundary'), newPolicy([], 'trust')];
    expect(addable(has)).toEqual(['identity', 'session', 'scp', 'rcp']);
  });
});
