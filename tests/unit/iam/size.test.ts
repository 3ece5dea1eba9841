/**
 * How long a policy may be.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#min-max-values
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '@/lib/iam/policy/parse';
import type { PolicyKind } from '@/lib/iam/policy/types';

/** A policy of exactly so many characters, none of them white space. */
function ofLength(characters: number, more: object): string {
  const text = (arn: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', ...more, Action: 's3:*', Resource: arn },
    });
  const arn = 'arn:aws:s3:::b/';
  return text(arn + 'x'.repeat(characters - text(arn).length));
}

describe.each<[PolicyKind, number, object]>([
  ['scp', 10_240, {}],
  ['rcp', 5120, { Principal: '*' }],
  ['identity', 6144, {}],
  ['session', 2048, {}],
])('a policy of the kind %s', (kind, characters, more) => {
  const tooLong = (text: string) =>
    parsePolicy(text, kind).diagnostics.some(({ problem }) => problem === 'size');

  it(`may have ${characters} characters, and no more`, () => {
    expect(tooLong(ofLength(characters, more))).toBe(false);
    expect(tooLong(ofLength(characters + 1, more))).toBe(true);
  });
});
