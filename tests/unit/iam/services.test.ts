/** What the tables of services say; facts of the Service Authorization Reference. */
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { knownAction } from '@/lib/iam/services/actions';
import { checkActions } from '@/lib/iam/services/check';
import { canMean } from '@/lib/iam/services/overlap';
import { TABLES } from '@/lib/iam/services/tables';

function said(action: string | string[], resource: string | string[], effect = 'Allow') {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: effect, Action: action, Resource: resource },
  });
  const { policy } = parsePolicy(text, 'identity');
  if (!policy) throw new Error('not a policy');
  return checkActions(policy).map(
    ({ severity, problem, span, hint }) =>
      `${severity} ${problem} ${text.slice(span.start + 1, span.end - 1)}: ${hint}`,
  );
}

describe('the tables', () => {
  it.each(TABLES.map((table) => [table.prefix, table] as const))('%s is whole', (_, table) => {
    const groups = Object.values(table.actions).flatMap((level) => Object.entries(level));
    const names = groups.flatMap(([, text]) => text.split(' '));
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const types = groups.flatMap(([key]) => (key === 'none' ? [] : key.split(' ')));
    expect(types.filter((type) => !(type in table.resources))).toEqual([]);
    expect(Object.keys(table.needs ?? {}).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('know an action by any case, with its level, its resources and what it needs', () => {
    expect(knownAction('S3:getobject')).toEqual({
      name: 's3:GetObject',
      level: 'Read',
      resources: [
        { type: 'object', arn: 'arn:aws:s3:::{}/{+}' },
        {
          type: 'accesspointobject',
          arn: 'arn:aws:s3:{}:{}:accesspoint/{}/object/{+}',
        },
      ],
      needs: [],
    });
    expect(knownAction('iam:AttachUserPolicy')?.level).toBe('Permissions management');
    expect(knownAction('ec2:RunInstances')?.needs).toEqual(['iam:PassRole']);
    expect(knownAction('s3:Nothing')).toBeUndefined();
  });
});

describe('a policy', () => {
  it.each([
    [
      's3:GetObjct',
      'arn:aws:s3:::b/*',
      ['warning unknown-action s3:GetObjct: Did you mean s3:GetObject?'],
    ],
    // No such action; the action that lets you list objects has another name than its operation.
    [
      's3:ListObjects',
      '*',
      ['info unknown-action s3:ListObjects: Look it up in the Service Authorization Reference.'],
    ],
    ['s3:Fetch*', '*', [expect.stringContaining('info unknown-action s3:Fetch*')]],
    ['s3:Get*', '*', []],
    ['*', '*', []],
    ['braket:CancelJob', '*', []],
    ['ec2:DescribeInstances', '*', []],
    [
      'ec2:DescribeInstances',
      'arn:aws:ec2:*:*:instance/*',
      [
        'warning resource-level ec2:DescribeInstances: Put it into a statement of its own with "Resource": "*".',
      ],
    ],
    [
      's3:GetObject',
      'arn:aws:s3:::my-bucket',
      [
        'warning resource-level s3:GetObject: It is about object (arn:aws:s3:::name/name), accesspointobject (arn:aws:s3:*:*:accesspoint/name/object/name).',
      ],
    ],
    ['s3:ListBucket', 'arn:aws:s3:::my-bucket', []],
    [
      's3:ListBucket',
      'arn:aws:s3:::my-bucket/*',
      [
        'warning resource-level s3:ListBucket: It is about bucket (arn:aws:s3:::name), accesspoint (arn:aws:s3:*:*:accesspoint/name).',
      ],
    ],
    [['s3:ListBucket', 's3:GetObject'], ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'], []],
    ['s3:GetObject', 'arn:aws:s3:::*', []],
    ['iam:PassRole', 'arn:aws:iam::123456789012:role/ci/deploy', []],
    [
      'iam:PassRole',
      'arn:aws:iam::123456789012:user/ana',
      [expect.stringContaining('warning resource-level iam:PassRole')],
    ],
    ['s3:PutObject', 'arn:aws:s3:::b/${aws:username}/*', []],
    ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:123456789012:function:f:live', []],
  ])('%s on %s', (action, resource, diagnostics) => {
    expect(said(action, resource)).toEqual(diagnostics);
  });
});

it.each([
  ['arn:aws:s3:::b', 'arn:aws:s3:::{}', true],
  ['arn:aws:s3:::b/k', 'arn:aws:s3:::{}', false],
  ['arn:aws:s3:::b/', 'arn:aws:s3:::{}/{+}', false],
  ['arn:aws:s3:::b?k', 'arn:aws:s3:::{}/{+}', true],
  ['arn:*', 'arn:aws:ec2:{}:{}:instance/{}', true],
  ['arn:aws:ec2:*:*:volume/*', 'arn:aws:ec2:{}:{}:instance/{}', false],
  ['', 'arn:aws:s3:::{}', false],
])('%s can mean %s: %s', (pattern, form, can) => {
  expect(canMean(pattern, form)).toBe(can);
});
