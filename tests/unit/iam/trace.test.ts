/**
 * The walk through a decision, in the order of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
import { describe, expect, it } from 'vitest';
import { policiesSchema, readPolicies } from '@/lib/iam/documents';
import { changeOf } from '@/lib/iam/evaluate/change';
import { evaluate } from '@/lib/iam/evaluate/evaluate';
import { traceOf, type TraceStep } from '@/lib/iam/evaluate/trace';
import { requestSchema } from '@/lib/iam/request';
import { sayChange } from '@/lib/iam/words/change';
import { sayElement } from '@/lib/iam/words/element';
import { sayStep } from '@/lib/iam/words/step';

const request = (changes: object = {}) =>
  requestSchema.parse({
    principal: { type: 'user', arn: 'arn:aws:iam::123456789012:user/ana' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::bucket/key',
    resourceAccount: '123456789012',
    ...changes,
  });
const doc = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Sid: string, Action: string | string[], more: object = {}) => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
});
const deny = (Sid: string, Action: string, more: object = {}) => ({
  ...allow(Sid, Action, more),
  Effect: 'Deny',
});

function walk(input: object, changes: object = {}) {
  const asked = request(changes);
  const { policies, problems } = readPolicies(policiesSchema.parse(input));
  if (!policies) throw new Error(JSON.stringify(problems));
  const decision = evaluate(asked, policies);
  const change = changeOf(asked, decision);
  return {
    asked,
    trace: traceOf(decision),
    change: change && sayChange(change, asked),
    kind: change?.kind,
  };
}
const inShort = (step: TraceStep) => {
  const where =
    'place' in step && step.place ? `${step.place.layer} ${step.place.level ?? ''}` : '';
  const layers = step.kind === 'absent' ? step.layers.join(' ') : where.trim();
  return [step.kind, layers, step.outcome, step.light?.statement.sid].filter(Boolean).join(', ');
};

describe('a trace', () => {
  it('looks for a deny in every policy, then asks each layer, then decides', () => {
    const { trace } = walk({
      identity: [{ name: 'own', document: doc(allow('Own', 's3:*'), deny('NoPut', 's3:Put*')) }],
      boundary: { name: 'max', document: doc(allow('Max', 's3:*')) },
      scps: [
        { name: 'Root', policies: [{ name: 'full', document: doc(allow('Full', '*')) }] },
        { name: 'Prod', policies: [{ name: 'guard', document: doc(allow('Prod', '*'), deny('NoIam', 'iam:*')) }] }, // prettier-ignore
      ],
    });
    expect(trace.map(inShort)).toEqual([
      'deny, scp Prod, no-deny, NoIam',
      'deny, identity, no-deny, NoPut',
      'absent, rcp, not-asked',
      'layer, scp Root, allows, Full',
      'layer, scp Prod, allows, Prod',
      'absent, resource, not-asked',
      'layer, identity, allows, Own',
      'layer, boundary, allows, Max',
      'absent, session, not-asked',
      'verdict, allowed, Own',
    ]);
  });

  it('ends with the deny that applies, and asks no layer', () => {
    const { trace, kind, change } = walk({
      identity: [{ name: 'own', document: doc(allow('Own', 's3:*'), deny('No', 's3:Get*')) }],
      boundary: { name: 'max', document: doc(deny('NoIam', 'iam:*')) },
    });
    expect(trace.map(inShort)).toEqual([
      'deny, identity, denies, No',
      'verdict, explicit-deny, No',
    ]);
    expect(kind).toBe('narrow');
    expect(change).toContain('the Deny `No` of own');
  });

  it('ends with the layer that does not allow, and shows the statement that comes nearest', () => {
    const { trace, kind, change } = walk({
      identity: [{ name: 'own', document: doc(allow('Queues', 'sqs:*'), allow('Put', 's3:PutObject')) }], // prettier-ignore
    });
    expect(trace.map(inShort)).toEqual([
      'deny, no-deny',
      'absent, rcp scp resource, not-asked',
      'layer, identity, does-not-allow, Queues',
      'verdict, implicit-deny, Queues',
    ]);
    expect(kind).toBe('add');
    expect(change).toContain('`s3:GetObject`');
  });

  it('names the elements that keep an allow from matching', () => {
    const { kind, change } = walk({
      identity: [
        {
          name: 'own',
          document: doc(
            allow('Home', 's3:GetObject', {
              Resource: 'arn:aws:s3:::other/*',
              Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } },
            }),
          ),
        },
      ],
    });
    expect(kind).toBe('widen');
    expect(change).toContain('`Home` of own');
    expect(change).toContain('`Resource` and `Condition`');
  });

  it('has nothing to change where the request is allowed', () => {
    expect(walk({ identity: [{ name: 'own', document: doc(allow('Own', '*')) }] }).change).toBe(
      undefined,
    );
  });

  it('says that an SCP is not for a service-linked role, though its deny matches', () => {
    const { trace, asked } = walk(
      {
        identity: [{ name: 'own', document: doc(allow('Own', '*')) }],
        scps: [{ name: 'Root', policies: [{ name: 'none', document: doc(deny('All', '*')) }] }],
      },
      {
        principal: {
          type: 'role-session',
          arn: 'arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForX/x',
          role: 'arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
        },
      },
    );
    expect(inShort(trace[0]!)).toBe('deny, scp Root, no-deny, All');
    expect(sayStep(trace[0]!, asked)).toContain('no service control policy is applied');
    expect(trace.at(-1)?.outcome).toBe('allowed');
  });

  it('says that policies have no say in who one is, though a deny matches', () => {
    const { trace, asked } = walk(
      { identity: [{ name: 'own', document: doc(deny('All', '*')) }] },
      { action: 'sts:GetCallerIdentity', resource: '*' },
    );
    expect(trace.map(inShort)).toEqual([
      'deny, identity, no-deny, All',
      'layer, identity, allows',
      'verdict, allowed',
    ]);
    const words = trace.map((step) => sayStep(step, asked));
    expect(words[0]).toContain('policies have no say in `sts:GetCallerIdentity`');
    expect(words[1]).toContain('needs no permission');
    expect(words[2]).toContain('Policies have no say');
  });
});

describe('the sentences', () => {
  const said = (statement: object, changes: object = {}) => {
    const { trace, asked } = walk(
      { identity: [{ name: 'own', document: doc(statement) }] },
      changes,
    );
    const one = trace.at(-1)?.light;
    return one?.elements.map((element) => sayElement(element, asked)) ?? [];
  };

  it.each<[string, object, object, number, string]>([
    [
      'an action that matches',
      allow('A', ['s3:List*', 's3:Get*']),
      {},
      0,
      '`s3:GetObject` matches `s3:Get*`.',
    ],
    [
      'an action that does not',
      allow('A', ['s3:List*', 's3:Put*']),
      {},
      0,
      '`s3:GetObject` is not among `s3:List*` and `s3:Put*`.',
    ],
    [
      'many actions',
      allow('A', ['a:B', 'c:D', 'e:F', 'g:H', 'i:J']),
      {},
      0,
      '`s3:GetObject` is not among `a:B`, `c:D`, `e:F` and 2 more.',
    ],
    [
      'NotAction',
      { Sid: 'A', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
      {},
      0,
      'NotAction means every action but `iam:*`: `s3:GetObject` is one of them.',
    ],
    [
      'NotAction that leaves it out',
      { Sid: 'A', Effect: 'Allow', NotAction: 's3:*', Resource: '*' },
      {},
      0,
      'NotAction leaves out `s3:*`, and so `s3:GetObject`.',
    ],
    [
      'another account in the ARN',
      allow('A', 'sqs:*', { Resource: 'arn:aws:sqs:eu-west-1:999999999999:q' }),
      { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-west-1:123456789012:q' },
      1,
      '`arn:aws:sqs:eu-west-1:123456789012:q` does not match `arn:aws:sqs:eu-west-1:999999999999:q`: the account differs.',
    ],
    [
      'a variable without a value',
      allow('A', 's3:*', { Resource: 'arn:aws:s3:::${aws:PrincipalTag/team}/*' }),
      {},
      1,
      '`arn:aws:s3:::${aws:PrincipalTag/team}/*` holds a variable, and the request has no `aws:PrincipalTag/team`: the statement cannot apply.',
    ],
    [
      'a value that was compared',
      allow('A', '*', { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
      { context: { 'aws:SourceIp': '203.0.113.9' } },
      2,
      '`aws:SourceIp` is `203.0.113.9`: `IpAddress` `192.0.2.0/24` is false.',
    ],
    [
      'a value from a variable',
      allow('A', '*', { Condition: { StringEquals: { 's3:prefix': '${aws:username}' } } }),
      { context: { 's3:prefix': 'bob' } },
      2,
      '`s3:prefix` is `bob`: `StringEquals` `ana` (from `${aws:username}`) is false.',
    ],
    [
      'a key that is missing',
      allow('A', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      {},
      2,
      'The request has no `aws:MultiFactorAuthPresent`: `Bool` does not match a missing key.',
    ],
    [
      'IfExists',
      allow('A', '*', { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      {},
      2,
      'The request has no `aws:MultiFactorAuthPresent`: `BoolIfExists` takes a missing key as a match.',
    ],
    [
      'a negated operator',
      allow('A', '*', { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
      {},
      2,
      'The request has no `aws:SourceIp`: a negated operator such as `NotIpAddress` is true then.',
    ],
    [
      'ForAllValues',
      allow('A', '*', { Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } } }),
      {},
      2,
      'The request has no `aws:TagKeys`: ForAllValues is true where there is no value at all.',
    ],
    [
      'Null',
      allow('A', '*', { Condition: { Null: { 'aws:TokenIssueTime': 'true' } } }),
      {},
      2,
      '`aws:TokenIssueTime` is not in the request; Null wants it absent.',
    ],
  ])('%s', (_, statement, changes, at, words) => {
    expect(said(statement, changes)[at]).toBe(words);
  });

  it('call the policy of a role its trust policy', () => {
    const { trace, asked, change } = walk(
      { identity: [{ name: 'own', document: doc(allow('Own', 'sts:*')) }] },
      { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/Audit' },
    );
    expect(sayStep(trace.at(-2)!, asked)).toContain('The role trust policy has to allow');
    expect(change).toContain('No role trust policy');
  });
});
