/** A question whose answer is a policy document: a deploy that gets AccessDenied. */
import { describe, expect, it } from 'vitest';
import { grade } from '@/lib/grading/grade';
import { failureWords } from '@/lib/grading/failure-words';
import { bound, keyAsInput, type Asked } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const doc = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const READ = {
  Sid: 'Read',
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: ['arn:aws:s3:::releases', 'arn:aws:s3:::releases/*'],
};
const WRITE = {
  Sid: 'Write',
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::releases/*',
};
const question: Extract<Asked, { kind: 'policy' }> = {
  kind: 'policy',
  config: {
    attach: 'identity',
    name: 'DeployPolicy',
    start: doc(READ),
    requests: [
      { id: 'upload', title: 'the pipeline uploads a release', passes: true },
      { id: 'delete', title: 'the pipeline deletes a release', passes: false },
      { id: 'logs', title: 'the pipeline writes among the logs', passes: false },
    ],
  },
};
const session = {
  type: 'role-session',
  arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ci',
  role: 'arn:aws:iam::123456789012:role/deploy',
};
const ask = (action: string, resource: string) => ({
  request: { principal: session, action, resource, resourceAccount: '123456789012' },
});
const boundary = {
  name: 'DeployBoundary',
  document: doc({ Effect: 'Allow', Action: 's3:*', Resource: '*' }),
};
const key = {
  example: doc(READ, WRITE),
  policies: { boundary },
  requests: {
    upload: ask('s3:PutObject', 'arn:aws:s3:::releases/1.zip'),
    delete: ask('s3:DeleteObject', 'arn:aws:s3:::releases/1.zip'),
    logs: {
      ...ask('s3:PutObject', 'arn:aws:s3:::logs/x'),
      because: 'A deploy writes to its own bucket only.',
    },
  },
  tempting: [
    { document: doc({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), fails: 'delete' },
    { document: doc({ ...WRITE, Resource: '*' }), fails: 'logs' },
  ],
};
const verdict = (input: string, other: object = {}) =>
  grade(question, { key: { ...key, ...other } }, input);

describe('what is typed', () => {
  it('is understood as so many statements', () => {
    expect(said(question, doc(READ))).toBe('Your policy of 1 statement');
    expect(said(question, doc(READ, WRITE))).toBe('Your policy of 2 statements');
  });

  it.each([
    ['', 'Nothing to check yet.'],
    ['{', 'Line 1, column 1:'],
    ['{\n  "Version": "2012-10-17"\n  "Statement": []\n}', 'Line 3, column 3: A comma is missing'],
    [doc({ ...WRITE, Effect: 'allow' }), 'Line 6, column 17: Effect is Allow or Deny'],
    [doc({ ...WRITE, Principal: '*' }), 'no place in an identity-based policy'],
    [doc({}), '(2 more)'],
    ['x'.repeat(12_001), '12000 are read'],
  ])('%.40j is no policy', (input, words) => {
    expectNote(question, input, words);
  });
});

describe('the verdict', () => {
  it('is right where every request goes its way', () => {
    expect(verdict(key.example)).toEqual({ verdict: 'right', echo: 'Your policy of 2 statements' });
    expect(verdict(doc(READ, { ...WRITE, Action: 's3:Put*' })).verdict).toBe('right');
  });

  it('names the first request that has to pass and is refused, with AWS’s words', () => {
    const wrong = verdict(doc(READ));
    expect(wrong).toEqual({
      verdict: 'wrong',
      echo: 'Your policy of 1 statement',
      fails: {
        request: 'the pipeline uploads a release',
        action: 's3:PutObject',
        resource: 'arn:aws:s3:::releases/1.zip',
        passes: true,
        result: 'implicit-deny',
        decidedBy: 'identity',
        message:
          'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::releases/1.zip" because no identity-based policy allows the s3:PutObject action',
        statement: {
          policy: 'DeployPolicy',
          own: true,
          number: 1,
          sid: 'Read',
          effect: 'Allow',
          differs: ['Action'],
        },
      },
    });
  });

  it('names the statement that lets pass what must not', () => {
    const wrong = verdict(doc(READ, { ...WRITE, Resource: '*' }));
    expect(wrong).toMatchObject({
      verdict: 'wrong',
      fails: {
        request: 'the pipeline writes among the logs',
        passes: false,
        result: 'allowed',
        statement: { number: 2, sid: 'Write', own: true, differs: [] },
        because: 'A deploy writes to its own bucket only.',
      },
    });
  });

  it('counts the other policies, and names the one that decides', () => {
    const scps = [
      {
        name: 'Root',
        policies: [
          { name: 'Full', document: doc({ Effect: 'Allow', Action: '*', Resource: '*' }) },
          {
            name: 'NoUploads',
            document: doc({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }),
          },
        ],
      },
    ];
    expect(verdict(key.example, { policies: { boundary, scps } })).toMatchObject({
      fails: {
        result: 'explicit-deny',
        decidedBy: 'scp',
        level: 'Root',
        statement: { policy: 'NoUploads', own: false, effect: 'Deny' },
      },
    });
  });

  it('does not grade what is no policy', () => {
    expect(verdict('{}').verdict).toBe('not-of-kind');
  });
});

describe.each([
  ['boundary', doc({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), 'boundary'],
  ['session', doc({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), 'session'],
  ['scp', doc({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), 'scp'],
  ['rcp', doc({ Effect: 'Deny', Principal: '*', Action: 's3:Get*', Resource: '*' }), 'rcp'],
  [
    'resource',
    doc({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::releases/*' }),
    'resource',
  ],
] as const)('a policy that is attached as %s', (attach, right, layer) => {
  const config = {
    ...question.config,
    attach,
    requests: [{ id: 'upload', title: 'an upload', passes: true }],
  };
  const all = { name: 'All', document: doc({ Effect: 'Allow', Action: '*', Resource: '*' }) };
  const own = {
    example: right,
    policies: layer === 'resource' ? {} : { identity: [all] },
    requests: { upload: key.requests.upload },
  };

  it('takes its place among the others', () => {
    expect(grade({ kind: 'policy', config }, { key: own }, right).verdict).toBe('right');
    const denying = right.replace('"Allow"', '"Deny"').replace('s3:Get*', 's3:*');
    expect(grade({ kind: 'policy', config }, { key: own }, denying)).toMatchObject({
      fails: { result: 'explicit-deny', decidedBy: layer },
    });
  });
});

describe('a key', () => {
  const note = (changes: object, config: object = {}) => {
    const asked = { kind: 'policy' as const, config: { ...question.config, ...config } };
    const checked = bound(asked).checkKey({ ...key, ...changes });
    return checked.ok ? 'ok' : checked.note;
  };
  it.each([
    ['as it is', {}, {}, 'ok'],
    ['without a request', { requests: { upload: key.requests.upload } }, {}, 'no request delete'],
    [
      'with a request that is not asked',
      { requests: { ...key.requests, extra: key.requests.upload } },
      {},
      'does not list the request extra',
    ],
    ['whose example fails', { example: doc(READ) }, {}, 'does not grade itself as right'],
    ['whose start is right already', {}, { start: key.example }, 'right already'],
    [
      'whose tempting policy is right',
      { tempting: [{ document: key.example, fails: 'logs' }] },
      {},
      'fails at nothing, not at logs',
    ],
    [
      'whose tempting policy is broken',
      { tempting: [{ document: '{', fails: 'logs' }] },
      {},
      'a tempting policy has an error',
    ],
    [
      'whose other policies are broken',
      { policies: { boundary: { name: 'Max', document: '{' } } },
      {},
      'the policy Max:',
    ],
  ])('%s', (_, changes, config, words) => {
    expect(note(changes, config)).toContain(words);
  });

  it('that is no object is refused, and shows its example', () => {
    expect(bound(question).checkKey('x').ok).toBe(false);
    expect(keyAsInput(key)).toBe(key.example);
  });
});

describe('the words', () => {
  const words = (input: string, other: object = {}) => {
    const wrong = verdict(input, other);
    if (wrong.verdict !== 'wrong' || !wrong.fails) throw new Error('not wrong');
    return failureWords(wrong.fails);
  };
  it.each([
    [
      doc(READ),
      {},
      /^“the pipeline uploads a release” has to pass, and is refused\. AWS would say: `User: .*`\. Nearest to it is statement 1 \(`Read`\) of your policy: its `Action` does not match\.$/,
    ],
    [
      doc(READ, { ...WRITE, Resource: '*' }),
      {},
      /^“the pipeline writes among the logs” must not pass, and it does\. Statement 2 \(`Write`\) of your policy allows `s3:PutObject` on `arn:aws:s3:::logs\/x`\. A deploy writes to its own bucket only\.$/,
    ],
    [
      key.example,
      {
        policies: {
          boundary: {
            name: 'Max',
            document: doc({ Effect: 'Deny', Action: '*', Resource: '*' }),
          },
        },
      },
      /It is statement 1 of the policy `Max` that denies it\.$/,
    ],
  ])('%#', (input, other, form) => {
    expect(words(input, other)).toMatch(form);
  });
});
