/** What services say where IAM denies, and where something else fails; each with its page. */
import { describe, expect, it } from 'vitest';
import * as callers from '@/lib/simulate/caller';
import type { Denial } from '@/lib/simulate/denied';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import * as sts from '@/lib/simulate/services/sts';
import * as shop from './catalogue';
import { one } from './catalogue';

describe('denied', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
  const jane = 'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: ';
  const target = 'arn:aws:iam::111122223333:user/jane';
  const action = 'iam:CreateAccessKey';
  const rows: readonly (readonly [Denial, string])[] = [
    [{ by: 'identity' }, `because no identity-based policy allows the ${action} action`],
    [{ by: 'identity', explicit: true }, 'with an explicit deny in an identity-based policy'],
    [{ by: 'boundary' }, `because no permissions boundary allows the ${action} action`],
    [{ by: 'boundary', explicit: true }, 'with an explicit deny in a permissions boundary'],
    [{ by: 'session' }, `because no session policy allows the ${action} action`],
    [{ by: 'resource' }, `because no resource-based policy allows the ${action} action`],
    [{ by: 'resource', explicit: true }, 'with an explicit deny in a resource-based policy'],
    [{ by: 'endpoint' }, `because no VPC endpoint policy allows the ${action} action`],
    [{ by: 'scp' }, `because no service control policy allows the ${action} action`],
    [{ by: 'scp', explicit: true }, 'with an explicit deny in a service control policy'],
    [{ by: 'rcp', explicit: true }, 'with an explicit deny in a resource control policy'],
  ];
  it.each(rows)('by %j', (denied, reason) => {
    const operation = iam.createAccessKey(shop.JANE, 'AKIAIOSFODNN7EXAMPLE');
    expect(one(shop.WITH_KEY, operation, { denied })).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: `${jane}${action} on resource: ${target} ${reason}`,
      // IAM has read none of them by then.
      requestParameters: null,
      responseElements: null,
    });
  });

  it('names the policy with the Deny statement, where it is known', () => {
    const policyArn = 'arn:aws:iam::111122223333:policy/no-keys';
    const operation = iam.createAccessKey(shop.JANE, 'AKIAIOSFODNN7EXAMPLE');
    const record = one(shop.WITH_KEY, operation, {
      denied: { by: 'identity', explicit: true, policyArn },
    });
    expect(record.errorMessage).toMatch(
      / in an identity-based policy: arn:aws:iam::111122223333:policy\/no-keys$/,
    );
  });

  it('by the trust policy of a role', () => {
    const operation = sts.assumeRole(shop.DEPLOY, shop.session);
    const says = (denied: Denial) => one(shop.WITH_KEY, operation, { denied }).errorMessage;
    const start = `${jane}sts:AssumeRole on resource: arn:aws:iam::111122223333:role/deploy`;
    // The last is that of the real records of 2023.
    expect(says({ by: 'trust' })).toBe(
      `${start} because no role trust policy allows the sts:AssumeRole action`,
    );
    expect(says({ by: 'trust', explicit: true })).toBe(
      `${start} with an explicit deny in the role trust policy`,
    );
    expect(says({ by: 'unsaid' })).toBe(start);
  });

  it('EC2 adds an encoded message, and keeps the parameters', () => {
    const record = one(shop.WITH_KEY, ec2.stopInstances([shop.WEB]), {
      denied: { by: 'identity' },
    });
    expect(record.errorCode).toBe('Client.UnauthorizedOperation');
    expect(record.errorMessage).toMatch(
      /^You are not authorized to perform this operation\. User: arn:aws:iam::111122223333:user\/jane is not authorized to perform: ec2:StopInstances on resource: arn:aws:ec2:us-east-1:111122223333:instance\/i-[0-9a-f]{17} because no identity-based policy allows the ec2:StopInstances action\. Encoded authorization failure message: [\w-]{420,720}$/,
    );
    expect(record.requestParameters).toEqual({
      instancesSet: { items: [{ instanceId: shop.WEB.id }] },
      force: false,
    });
  });

  it('EC2 names no resource where the operation has none', () => {
    const record = one(shop.WITH_KEY, ec2.describeInstances(), { denied: { by: 'identity' } });
    expect(record.errorMessage).toBe(
      `You are not authorized to perform this operation. ${jane}ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action`,
    );
  });

  it('S3 quotes the resource within the account, and says nothing to others', () => {
    const denied: Denial = { by: 'identity' };
    expect(one(shop.WITH_KEY, s3.getObject(shop.FILE), { denied }).errorMessage).toBe(
      `${jane}s3:GetObject on resource: "arn:aws:s3:::amzn-s3-demo-bucket/reports/march.csv" because no identity-based policy allows the s3:GetObject action`,
    );
    const theirs = { ...shop.FILE, bucket: { ...shop.DATA, owner: '444455556666' } };
    expect(one(shop.WITH_KEY, s3.getObject(theirs), { denied }).errorMessage).toBe('Access Denied');
    const nobody = callers.anonymous('111122223333', shop.HOST, shop.REGION);
    const record = one(nobody, s3.getObject(shop.FILE), { denied });
    expect(record).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: 'Access Denied',
      userIdentity: { type: 'AWSAccount', principalId: '', accountId: 'anonymous' },
    });
    expect(record.additionalEventData).not.toHaveProperty('AuthenticationMethod');
  });

  it('S3’s list is another action than its name', () => {
    const record = one(shop.WITH_KEY, s3.listObjects(shop.DATA, '', 0), {
      denied: { by: 'identity' },
    });
    expect(record.errorMessage).toContain(
      's3:ListBucket on resource: "arn:aws:s3:::amzn-s3-demo-bucket" ',
    );
  });
});

it('other failures are in the service’s own words, without an answer', () => {
  const error = cloudtrail.trailNotFound(shop.TRAIL.arn, shop.ACCOUNT.id);
  expect(one(shop.WITH_KEY, cloudtrail.stopLogging(shop.TRAIL), { error })).toMatchObject({
    errorCode: 'TrailNotFoundException',
    errorMessage:
      'Unknown trail: arn:aws:cloudtrail:us-east-1:111122223333:trail/main for the user: 111122223333',
    responseElements: null,
    requestParameters: { name: 'main' },
  });
  expect(
    one(shop.WITH_KEY, s3.getBucketPolicy(shop.DATA), { error: s3.NO_BUCKET_POLICY }),
  ).toMatchObject({ errorCode: 'NoSuchBucketPolicy' });
});
