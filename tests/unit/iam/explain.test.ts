/** What a decision tells beside yes and no; and that no input, however odd, is an exception. */
import { describe, expect, it } from 'vitest';
import { policiesSchema, readPolicies } from '@/lib/iam/documents';
import { evaluate } from '@/lib/iam/evaluate/evaluate';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { requestSchema } from '@/lib/iam/request';

const request = (changes: object = {}) =>
  requestSchema.parse({
    principal: { type: 'user', arn: 'arn:aws:iam::123456789012:user/ana' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::bucket/key',
    resourceAccount: '123456789012',
    ...changes,
  });
function policies(input: object) {
  const read = readPolicies(policiesSchema.parse(input));
  if (!read.policies) throw new Error(JSON.stringify(read.problems));
  return read.policies;
}
const own = (...statements: object[]) => ({
  identity: [{ name: 'own', document: { Version: '2012-10-17', Statement: statements } }],
});
const first = (statement: object, changes: object = {}) =>
  evaluate(request(changes), policies(own(statement))).statements[0];

describe('the elements of a statement', () => {
  it('each tell whether they match, and in which part an ARN differs', () => {
    const result = first({
      Effect: 'Allow',
      Action: ['s3:Put*', 's3:GetObject'],
      Resource: [
        'arn:aws:s3:::other/*',
        'arn:aws:sqs:::bucket/key',
        'arn:aws:s3:::${aws:username}/${aws:PrincipalTag/x}',
      ],
    });
    expect(result?.matched).toBe(false);
    expect(result?.elements).toMatchObject([
      {
        element: 'Action',
        matched: true,
        values: [{ matched: false }, { matched: true, value: { value: 's3:GetObject' } }],
      },
      {
        element: 'Resource',
        matched: false,
        values: [
          { matched: false, part: 'resource', resolved: 'arn:aws:s3:::other/*' },
          { matched: false, part: 'service' },
          { matched: false, variable: 'aws:PrincipalTag/x' },
        ],
      },
    ]);
  });

  it('conditions tell the values that were compared', () => {
    const result = first(
      {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: {
          StringEquals: { 's3:prefix': ['${aws:username}/', 'public/'] },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          Null: { 's3:prefix': 'false' },
          StringLike: { 's3:delimiter': '${aws:PrincipalTag/x}' },
        },
      },
      { context: { 's3:prefix': 'ben/' } },
    );
    expect(result?.elements.slice(2)).toMatchObject([
      { matched: false, why: 'compared', wanted: ['ana/', 'public/'], found: ['ben/'] },
      { matched: false, why: 'key-missing', wanted: ['true'] },
      { matched: true, why: 'existence', found: ['ben/'] },
      { matched: false, why: 'variable-missing', variable: 'aws:PrincipalTag/x' },
    ]);
  });

  it('know their place in the text', () => {
    const text =
      '{"Version": "2012-10-17",\n "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}';
    const read = policies({ identity: [{ name: 'own', document: text }] });
    const [result] = evaluate(request(), read).statements;
    const [action] = result?.elements ?? [];
    const [value] = action?.element === 'Action' ? action.values : [];
    expect(text.slice(value?.value.span.start, value?.value.span.end)).toBe('"s3:Get*"');
    expect(text.slice(result?.statement.span.start, result?.statement.span.end)).toMatch(
      /^\{"Effect".*\}$/,
    );
  });
});

describe('the chain', () => {
  const allow = (Action: string) => ({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action, Resource: '*' },
  });
  const steps = (input: object, changes: object = {}) =>
    evaluate(request(changes), policies(input)).steps.map(({ layer, level, outcome, why }) =>
      [layer, level, outcome, why].filter(Boolean).join(' '),
    );

  it('goes through the layers in the order of AWS', () => {
    const named = (name: string, Action: string) => ({ name, document: allow(Action) });
    expect(
      steps({
        identity: [named('own', 's3:*')],
        boundary: named('max', 's3:*'),
        scps: [
          { name: 'Root', policies: [named('full', '*')] },
          { name: 'Prod', policies: [named('full', '*')] },
        ],
        rcps: [{ name: 'Root', policies: [] }],
      }),
    ).toEqual([
      'rcp allows full-access',
      'scp Root allows allow-matched',
      'scp Prod allows allow-matched',
      'resource not-asked none-attached',
      'identity allows allow-matched',
      'boundary allows allow-matched',
      'session not-asked none-attached',
    ]);
  });

  it('ends where a layer decides', () => {
    expect(steps({ identity: [], scps: [{ name: 'Root', policies: [] }] })).toEqual([
      'rcp not-asked none-attached',
      'scp Root does-not-allow no-allow',
    ]);
  });

  it('is one step where something denies', () => {
    expect(steps(own({ Effect: 'Deny', Action: '*', Resource: '*' }))).toEqual([
      'identity denies explicit-deny',
    ]);
  });

  it('tells why a layer was not asked', () => {
    const bucket = (AWS: string) => ({
      resource: {
        name: 'bucket policy',
        document: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS },
            Action: '*',
            Resource: 'arn:aws:s3:::bucket/*',
          },
        },
      },
    });
    expect(steps(bucket('arn:aws:iam::123456789012:user/ana')).slice(2)).toEqual([
      'resource allows allow-matched',
      'identity not-asked granted-by-resource',
      'boundary not-asked none-attached',
      'session not-asked none-attached',
    ]);
    expect(steps(bucket('123456789012')).slice(2)).toEqual([
      'resource allows left-to-account',
      'identity does-not-allow no-allow',
    ]);
  });

  it('tells which statements AWS does not apply', () => {
    const principal = {
      type: 'role-session',
      arn: 'arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling',
      role: 'arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
    };
    const scps = [
      {
        name: 'Root',
        policies: [
          {
            name: 'none',
            document: {
              Version: '2012-10-17',
              Statement: { Effect: 'Deny', Action: '*', Resource: '*' },
            },
          },
        ],
      },
    ];
    const decision = evaluate(
      request({ principal }),
      policies({ identity: [{ name: 'own', document: allow('s3:*') }], scps }),
    );
    expect(
      decision.statements.map(({ layer, matched, inForce }) => [layer, matched, inForce]),
    ).toEqual([
      ['scp', true, false],
      ['identity', true, true],
    ]);
    expect(decision.steps[1]).toEqual({
      layer: 'scp',
      outcome: 'not-asked',
      why: 'service-linked-role',
    });
    expect(decision.allowed).toBe(true);
  });

  it('says whether accounts differ', () => {
    const decision = evaluate(
      request({ resourceAccount: '999999999999' }),
      policies({ identity: [] }),
    );
    expect(decision).toMatchObject({ crossAccount: true, decidedBy: 'resource' });
  });
});

describe('odd input', () => {
  const whole = JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'A',
          Effect: 'Allow',
          Action: ['s3:*'],
          NotResource: 'arn:aws:s3:::b',
          Condition: { StringLike: { 'aws:username': '${aws:username}*' } },
        },
      ],
    },
    null,
    1,
  );

  it('every beginning of a policy is read, with places inside the text', () => {
    for (let end = 0; end < whole.length; end++) {
      const { policy, diagnostics } = parsePolicy(whole.slice(0, end), 'identity');
      expect(policy).toBeUndefined();
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { span } of diagnostics) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(end);
      }
    }
  });

  it('every policy with one character less, or one more, is read', () => {
    for (let i = 0; i < whole.length; i++) {
      for (const put of ['', '"', '{', ']', ',', '\\', '\n'])
        parsePolicy(whole.slice(0, i) + put + whole.slice(i + 1), 'resource');
    }
    expect(parsePolicy(whole, 'identity').diagnostics).toEqual([]);
  });

  it.each([
    '['.repeat(100_000),
    '['.repeat(40_000),
    '{"a":'.repeat(9_000),
    '"'.repeat(40_000),
    ','.repeat(40_000),
    '\u0000\ud800{"Version":"2012-10-17"',
    '{"__proto__": {"Effect": "Allow"}, "constructor": 1}',
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"__proto__":{"a:b":"c"}}}}',
  ])('%.30s', (text) => {
    const { policy, diagnostics } = parsePolicy(text, 'identity');
    expect(policy).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(200);
  });

  it('a pattern made to be slow is matched all the same', () => {
    const pattern = `arn:aws:s3:::${'*a'.repeat(500)}b`;
    const resource = `arn:aws:s3:::${'a'.repeat(1_000)}`;
    expect(first({ Effect: 'Allow', Action: '*', Resource: pattern }, { resource })?.matched).toBe(
      false,
    );
    expect(
      first({ Effect: 'Allow', Action: '*', Resource: pattern.slice(0, -1) }, { resource })
        ?.matched,
    ).toBe(true);
  });

  it('a key or an operator that objects inherit is no key', () => {
    const statement = {
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'x:constructor': 'a' } },
    };
    expect(first(statement)?.matched).toBe(false);
  });
});
