import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/iam/draft/schema';
import { draftHash, readDraftHash } from '@/lib/progress/share-draft';

const draft: Draft = {
  request: {
    type: 'user',
    account: '123456789012',
    name: 'ána',
    session: '',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    resourceAccount: '',
    context: [{ key: 'aws:SourceIp', value: '192.0.2.1' }],
  },
  policies: [{ id: 'p1', kind: 'identity', name: 'own “one”', text: '{ "Version": ' }],
};

describe('the link of a draft', () => {
  it('holds all of it, broken policies too', () => {
    const hash = draftHash(draft);
    expect(hash).toMatch(/^#policies=[\w-]+$/);
    expect(readDraftHash(hash ?? '')).toEqual(draft);
  });

  it('is none where it would be too long', () => {
    const long = { ...draft.policies[0]!, text: 'x'.repeat(20_000) };
    expect(draftHash({ ...draft, policies: [long] })).toBeUndefined();
  });

  it.each(['#policies=', '#policies=%%%', '#policies=e30', `#policies=${'a'.repeat(20_000)}`])(
    'that is cut or made up is said to be broken: %.20s',
    (hash) => expect(readDraftHash(hash)).toBe('broken'),
  );

  it.each(['', '#query=e30', '#top'])('another fragment is left alone: %s', (hash) =>
    expect(readDraftHash(hash)).toBeUndefined(),
  );
});
