/** A field that is found in a record. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { type Asked, bound } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const question: Extract<Asked, { kind: 'field' }> = {
  kind: 'field',
  config: {
    record: {
      eventName: 'AssumeRole',
      userIdentity: {
        type: 'AssumedRole',
        accountId: '111122223333',
        sessionContext: { sessionIssuer: { userName: 'Deploy' } },
      },
      recipientAccountId: '111122223333',
      resources: [{ ARN: 'arn:aws:iam::111122223333:role/Deploy' }],
      additional: { 'a.b': 1, id: 'x', ID: 'y' },
      long: 'x'.repeat(200),
    },
  },
};
const wordsOf = (input: string, key: unknown) => {
  const verdict = grade(question, { key }, input);
  return verdict.verdict === 'wrong' && verdict.fails ? failureWords(verdict.fails) : verdict.verdict; // prettier-ignore
};

describe('a field of a record', () => {
  it.each([
    ['userIdentity.sessionContext.sessionIssuer.userName', 'userIdentity.sessionContext.sessionIssuer.userName'], // prettier-ignore
    ['.userIdentity.type', 'userIdentity.type'],
    ['$.userIdentity.type', 'userIdentity.type'],
    ['`userIdentity.type`', 'userIdentity.type'],
    ['userIdentity["type"]', 'userIdentity.type'],
    ["userIdentity['type']", 'userIdentity.type'],
    ['useridentity.TYPE', 'userIdentity.type'],
    ['resources[0].ARN', 'resources[0].ARN'],
    ['resources.0.arn', 'resources[0].ARN'],
    ['.resources.[0].ARN', 'resources[0].ARN'],
    ['additional["a.b"]', 'additional["a.b"]'],
    ['additional.ID', 'additional.ID'],
    ['userIdentity', 'userIdentity'],
  ])('%s is read as %s', (input, path) => expect(said(question, input)).toBe(path));

  it.each([
    'userIdentity.arn',
    'resources[1].ARN',
    'resources[-1]',
    'resources[0.5]',
    'eventName.length',
    'resources.length',
    '__proto__',
    'userIdentity.__proto__.type',
    'constructor.name',
    'userIdentity.toString',
    // Two fields could be meant.
    'additional.Id',
    'userIdentity[',
    'userIdentity..type',
    '{"eventName": 1}',
    '[[[[[[[[',
    '.'.repeat(400),
  ])('%.40j is no field', (input) => expectNote(question, input, 'The record has no field'));

  it('is bounded', () => expectNote(question, 'a.'.repeat(400), '500 are read'));

  it('accepts each path of a list', () => {
    const key = ['userIdentity.accountId', 'recipientAccountId'];
    expect(wordsOf('recipientaccountid', key)).toBe('right');
    expect(wordsOf('userIdentity.accountId', key)).toBe('right');
    expect(bound(question).asInput(key)).toBe('userIdentity.accountId');
  });

  it('says what the chosen field holds, and how it is related', () => {
    const key = 'userIdentity.accountId';
    expect(wordsOf('eventName', key)).toBe('`eventName` holds `"AssumeRole"`.');
    expect(wordsOf('recipientAccountId', key)).toContain('happens to have the value');
    expect(wordsOf('userIdentity', key)).toContain('a field inside of it');
    expect(wordsOf('resources[0].ARN', 'resources')).toContain('only a part of');
    expect(wordsOf('long', key).length).toBeLessThan(120);
  });

  it('has a key that the record has', () => {
    const { checkKey } = bound(question);
    expect(checkKey('resources[0].ARN')).toEqual({ ok: true });
    expect(checkKey(['eventName', 'userIdentity.type'])).toEqual({ ok: true });
    expect(checkKey(['eventName', 'userIdentity.arn'])).toMatchObject({ note: 'the record has no field userIdentity.arn' }); // prettier-ignore
    expect(checkKey({})).toMatchObject({ ok: false });
  });
});
