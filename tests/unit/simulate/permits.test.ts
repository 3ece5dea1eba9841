/** What policies say of a simulated call: the request as IAM sees it, and the words of the refusal. */
import { describe, expect, it } from 'vitest';
import { readPolicies, policiesSchema } from '@/lib/iam/documents';
import { through, withKey, withRole } from '@/lib/simulate/caller';
import { callRecords } from '@/lib/simulate/operation';
import { denialOf, requestOf } from '@/lib/simulate/permits';
import { random } from '@/lib/simulate/random';
import * as s3 from '@/lib/simulate/services/s3';
import { putParameter } from '@/lib/simulate/services/ssm';
import { DEPLOY, HOST, JANE, NOW, session } from './catalogue';

const caller = withRole(DEPLOY, session, HOST, 'eu-west-1');
const policies = (documents: unknown) => {
  const { policies: read } = readPolicies(policiesSchema.parse(documents));
  if (!read) throw new Error('a document has an error');
  return read;
};
const statement = (Effect: string, Action: string, Resource: string) => ({
  Version: '2012-10-17',
  Statement: { Effect, Action, Resource },
});

describe('the request of a call', () => {
  it('names the session, its role, the action, the ARN, and what every request has', () => {
    expect(requestOf(caller, putParameter('/shop/version', 2), 'us-east-1')).toEqual({
      principal: {
        type: 'role-session',
        arn: 'arn:aws:sts::111122223333:assumed-role/deploy/build-17',
        role: 'arn:aws:iam::111122223333:role/deploy',
      },
      action: 'ssm:PutParameter',
      resource: 'arn:aws:ssm:us-east-1:111122223333:parameter/shop/version',
      resourceAccount: '111122223333',
      context: {
        'aws:RequestedRegion': 'us-east-1',
        'aws:SecureTransport': true,
        'aws:ViaAWSService': false,
        'aws:SourceIp': '203.0.113.9',
      },
    });
  });

  it('has the owner of a bucket, and its Region whatever the caller’s', () => {
    const bucket = { name: 'theirs', region: 'eu-north-1', owner: '444455556666' };
    const { resourceAccount, context } = requestOf(caller, s3.headBucket(bucket));
    expect(resourceAccount).toBe('444455556666');
    expect(context['aws:RequestedRegion']).toBe('eu-north-1');
  });

  it('has no address where a service calls on somebody’s behalf', () => {
    const { context } = requestOf(through(caller, 'lambda.amazonaws.com'), putParameter('/x', 1));
    expect(context['aws:ViaAWSService']).toBe(true);
    expect(context).not.toHaveProperty('aws:SourceIp');
  });

  it('is of role sessions alone', () => {
    const jane = withKey(JANE, 'AKIAIOSFODNN7EXAMPLE', HOST, 'eu-west-1');
    expect(() => requestOf(jane, putParameter('/x', 1))).toThrow(RangeError);
  });
});

describe('a refusal', () => {
  const request = requestOf(caller, putParameter('/shop/version', 2));
  const messageOf = (documents: unknown) => {
    const denied = denialOf(request, policies(documents));
    const [record] = callRecords(random('x'), caller, putParameter('/shop/version', 2), NOW, {
      ...(denied && { denied }),
    });
    return record?.errorMessage?.replace(/^.* on resource: \S+ /, '');
  };
  const all = { name: 'all', document: statement('Allow', '*', '*') };
  const reads = { name: 'reads', document: statement('Allow', 'ssm:Get*', '*') };
  const arn = 'arn:aws:organizations::444455556666:policy/o-abc/service_control_policy/p-abc';
  const no = { name: 'no', arn, document: statement('Deny', 'ssm:Put*', '*') };

  // The forms are those of the IAM user guide's page on access denied messages.
  it.each<[unknown, string | undefined]>([
    [{ identity: [all] }, undefined],
    [{ identity: [reads] }, 'because no identity-based policy allows the ssm:PutParameter action'],
    [{ identity: [all], boundary: reads }, 'because no permissions boundary allows the ssm:PutParameter action'],
    [{ identity: [all], scps: [{ name: 'root', policies: [all, no] }] }, `with an explicit deny in a service control policy: ${arn}`],
  ])('%j: %s', (documents, message) => {
    expect(messageOf(documents)).toBe(message);
  }); // prettier-ignore
});
