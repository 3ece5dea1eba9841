import { expect, it } from 'vitest';
import { completePolicy } from '@/lib/iam/complete';
import { tokensOfPolicy } from '@/lib/iam/policy/tokens';

const at = (text: string) => {
  const offset = text.indexOf('|');
  return completePolicy(text.replace('|', ''), offset).map(({ label }) => label);
};

it.each([
  ['{"Action": "s3:GetOb|"}', 's3:GetObject'],
  ['{"Action": "S3:getob|"}', 's3:GetObject'],
  ['{"Cond|', 'Condition'],
  ['{"Condition": {"StringNotEqualsI|', 'StringNotEqualsIgnoreCase'],
  ['{"Condition": {"StringEquals": {"aws:Principalorgi|', 'aws:PrincipalOrgID'],
  ['{"Condition": {"StringEquals": {"aws:RequestT|', 'aws:RequestTag/'],
])('%s offers %s', (text, label) => {
  expect(at(text)).toContain(label);
});

it.each(['|', '{|', '{"|', '{"Action": "s3:Get", |', '{"Action": "zzz|"'])(
  '%s offers nothing',
  (text) => {
    expect(at(text)).toEqual([]);
  },
);

it('takes the place of the whole word', () => {
  const [first] = completePolicy('{"Action": "s3:ListB"}', 20);
  expect(first).toMatchObject({ insert: 's3:ListBucket', span: { start: 12, end: 20 } });
});

it('colours names, texts, numbers and words, and a broken text as far as it goes', () => {
  const text = '{"a": "b\\"c", "n": [1, true], "open';
  expect(
    tokensOfPolicy(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
  ).toEqual([
    ['punctuation', '{'],
    ['field', '"a"'],
    ['string', '"b\\"c"'],
    ['punctuation', ','],
    ['field', '"n"'],
    ['punctuation', '['],
    ['number', '1'],
    ['punctuation', ','],
    ['keyword', 'true'],
    ['punctuation', ']'],
    ['punctuation', ','],
    ['string', '"open'],
  ]);
});
