import { describe, expect, test } from 'vitest';
import { grade } from '@/lib/grading/grade';
import type { NounId } from '@/lib/grading/kinds/text-nouns';
import { expectNote, said } from './ask';

const asked = (noun: NounId) => ({ kind: 'text', config: { noun } }) as const;

describe('understood', () => {
  test.each<[NounId, string, string]>([
    ['event name', 'PutObject', 'PutObject'],
    ['event name', ' "PutObject". ', 'PutObject'],
    ['event name', '`PutObject`', 'PutObject'],
    ['event name', '“PutObject”', 'PutObject'],
    ['event name', 'Put Object', 'PutObject'],
    ['event name', 's3:PutObject', 's3:PutObject'],
    ['event name', 'Put\u200bObject\n', 'PutObject'],
    ['user name', 'glitch', 'glitch'],
    ['user name', 'j.doe+ops@example.com', 'j.doe+ops@example.com'],
    [
      'user name',
      'arn:aws:iam::518371450717:user/glitch',
      'glitch | Taken from the ARN of the user.',
    ],
    [
      'user name',
      'arn:aws:iam::518371450717:user/ops/eu/glitch',
      'glitch | Taken from the ARN of the user.',
    ],
    ['policy', 'AdministratorAccess', 'AdministratorAccess'],
    ['policy', 'Administrator Access', 'AdministratorAccess'],
    [
      'policy',
      '"arn:aws:iam::aws:policy/AdministratorAccess"',
      'AdministratorAccess | Taken from the ARN of the policy.',
    ],
    [
      'policy',
      'arn:aws:iam::aws:policy/job-function/Billing',
      'Billing | Taken from the ARN of the policy.',
    ],
    [
      'policy',
      'arn:aws-cn:iam::aws:policy/AdministratorAccess',
      'AdministratorAccess | Taken from the ARN of the policy.',
    ],
    ['event source', 'signin.amazonaws.com', 'signin.amazonaws.com'],
    ['event source', 'AWS Sign-In', 'AWS Sign-In'],
    ['event id', ' 0FC15F1A-6AAC-4B52-9B6E-6C6E1B3D8A71 ', '0FC15F1A-6AAC-4B52-9B6E-6C6E1B3D8A71'],
    // SHA-256 of nothing (FIPS 180-4).
    [
      'SHA-256 hash',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ],
    // The example id of the IAM user guide.
    ['access key', ' akiaiosfodnn7example.', 'akiaiosfodnn7example'],
    [
      'role name',
      'arn:aws:iam::123456789012:role/service-role/AppServerRole',
      'AppServerRole | Taken from the ARN of the role.',
    ],
    ['region', ' us-gov-west-1', 'us-gov-west-1'],
  ])('%s: %s', (noun, input, expected) => {
    expect(said(asked(noun), input)).toBe(expected);
  });
});

describe('what cannot be such a name says why', () => {
  test.each<[NounId, string, string]>([
    ['event name', 'PutObject, ListObjects', 'several answers'],
    ['event name', 'PutObject and ListObjects', 'several answers'],
    ['event name', '53.94.201.69', 'an IP address; this field takes an event name'],
    ['event name', '2024-11-28T15:21:54Z', 'a time'],
    ['event name', '{"eventName":"PutObject"}', 'a piece of JSON'],
    ['event name', 'arn:aws:iam::1:user/glitch', 'an ARN'],
    ['event name', 's3.amazonaws.com', 'cannot be an event name'],
    ['event id', 'AssumeRole', 'cannot be an event id'],
    ['event id', '47DEQpj8HBSa+', 'cannot be an event id'],
    // Base64, as S3's own checksums are written.
    ['SHA-256 hash', '47DEQpj8HBSa+TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'SHA-256 hash in hexadecimal'],
    ['event name', 'bank-details/wareville-bank-account-qr.png', 'a path'],
    [
      'user name',
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'type policy; this field takes a user name',
    ],
    ['user name', 'arn:aws:sts::518371450717:assumed-role/ops/me', 'type assumed-role'],
    ['user name', '2394 6912 7723 1294', 'an account number'],
    ['policy', 'arn:aws:iam::518371450717:user/glitch', 'type user; this field takes a policy'],
    ['policy', 'arn:aws:iam::aws:policy/', 'an ARN'],
    ['policy', '*:*', 'cannot be a policy'],
    ['user name', '<script>alert(1)</script>', 'a path'],
    ['user name', '😈', 'cannot be a user name'],
    ['user name', "x' OR '1'='1", 'cannot be a user name'],
    ['user name', 'x'.repeat(129), 'cannot be a user name'],
    ['access key', 'AIDACKCEVSQ6C2EXAMPLE', 'cannot be an access key id'],
    ['access key', 'AKIAIOSFODNN7', 'cannot be an access key id'],
    ['role name', 'x'.repeat(65), 'cannot be a role name'],
    ['region', 'eu-central-1a', 'cannot be a Region'],
    ['region', 'Frankfurt', 'cannot be a Region'],
    ['event source', '$(reboot)', 'cannot be an event source'],
    ['event name', '"', 'cannot be an event name'],
    ['event name', '...', 'cannot be an event name'],
    ['event name', 'a'.repeat(501), '501 characters'],
  ])('%s: %s', (noun, input, words) => {
    expectNote(asked(noun), input, words);
  });
});

test('a user name that begins with digits or a time-like text is still refused kindly', () => {
  expectNote(asked('user name'), '15:21:54', 'a time');
});

test('case and spaces do not count, letters do', () => {
  const key = { key: 'AdministratorAccess' };
  for (const input of ['administratoraccess', 'ADMINISTRATOR ACCESS', "'AdministratorAccess'"])
    expect(grade(asked('policy'), key, input).verdict).toBe('right');
  expect(grade(asked('policy'), key, 'AdministratorAcces').verdict).toBe('wrong');
  expect(grade(asked('policy'), key, 'AdministratorAccess-Amplify').verdict).toBe('wrong');
});

test('the short form of an event source is right only where the key allows it', () => {
  const source = asked('event source');
  expect(grade(source, { key: 'signin.amazonaws.com' }, 'signin').verdict).toBe('wrong');
  expect(grade(source, { key: 'signin.amazonaws.com', accept: ['signin'] }, 'Signin').verdict).toBe(
    'right',
  );
});
