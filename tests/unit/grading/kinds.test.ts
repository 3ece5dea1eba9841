import { describe, expect, test } from 'vitest';
import { grade } from '@/lib/grading/grade';
import { bound, KIND_IDS, KINDS } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

describe('digits', () => {
  const asked = { kind: 'digits', config: { noun: 'account number', length: 16 } } as const;
  test.each([
    '2394 6912 7723 1294',
    '2394691277231294',
    '2394-6912-7723-1294',
    "'2394 6912 7723 1294',",
    '２３９４ 6912 7723 1294',
  ])('%s', (input) => {
    expect(said(asked, input)).toBe('2394 6912 7723 1294');
    expect(grade(asked, { key: '2394 6912 7723 1294' }, input).verdict).toBe('right');
  });
  test('a wrong length, letters, another number', () => {
    expectNote(asked, '2394 6912 7723 129', 'has 16 digits; yours has 15');
    expectNote(asked, 'Mayor Malware', 'digits alone');
    expectNote(asked, '2394 6912 7723 129O', 'digits alone');
    expect(grade(asked, { key: '2394 6912 7723 1294' }, '8839 2219 1329 6917').verdict).toBe(
      'wrong',
    );
  });
  test('leading zeros count', () => {
    const account = { kind: 'digits', config: { noun: 'account id', length: 12 } } as const;
    expect(said(account, '0123-4567-8901')).toBe('0123 4567 8901');
    expectNote(account, '123456789012345', 'has 12 digits');
  });
});

describe('number', () => {
  const asked = { kind: 'number', config: { within: 0 } } as const;
  test.each([
    ['42', '42'],
    ['+42', '42'],
    ['−42', '-42'],
    ['1 234', '1234'],
    ['1_234', '1234'],
    ['1,234.50', '1234.5'],
    ['1,234,567', '1234567'],
    ['.5', '0.5'],
    ['1e3', '1000'],
  ])('%s', (input, expected) => {
    expect(said(asked, input)).toBe(expected);
  });
  test.each([
    ['1,234', 'A comma can mean two things'],
    ['1,5', 'A comma can mean two things'],
    ['28.909,69', 'A comma can mean two things'],
    ['12 34', 'takes a number'],
    ['0x10', 'takes a number'],
    ['NaN', 'takes a number'],
    ['Infinity', 'takes a number'],
    ['ten', 'takes a number'],
    ['1e999', 'too large'],
    ['9007199254740993', 'too large'],
  ])('%s cannot be one', (input, words) => {
    expectNote(asked, input, words);
  });
  test('a unit may be typed, a tolerance is kept to', () => {
    const metres = { kind: 'number', config: { unit: 'events', within: 2 } } as const;
    expect(said(metres, '57 events')).toBe('57 events');
    expect(grade(metres, { key: 55 }, '57').verdict).toBe('right');
    expect(grade(metres, { key: 55 }, '58').verdict).toBe('wrong');
  });
});

describe('choice', () => {
  const options = [
    { id: 'a', text: 'Ants' },
    { id: 'b', text: 'Bees' },
    { id: 'c', text: 'Crabs' },
  ];
  const one = { kind: 'choice', config: { options, multiple: false } } as const;
  const many = { kind: 'choice', config: { options, multiple: true } } as const;
  test('one option', () => {
    expect(said(one, ' B ')).toBe('Bees');
    expect(grade(one, { key: ['b'] }, 'b').verdict).toBe('right');
    expect(grade(one, { key: ['b'] }, 'a').verdict).toBe('wrong');
    expectNote(one, 'a, b', 'Only one option');
    expectNote(one, 'd', 'There is no option d; the options are a, b, c');
    expectNote(one, ',', 'Choose one');
  });
  test('several options: all of them and no other, in any order', () => {
    expect(said(many, 'c;a,a')).toBe('Ants; Crabs');
    expect(grade(many, { key: ['a', 'c'] }, 'c a').verdict).toBe('right');
    expect(grade(many, { key: ['a', 'c'] }, 'a').verdict).toBe('wrong');
    expect(grade(many, { key: ['a', 'c'] }, 'a,b,c').verdict).toBe('wrong');
  });
});

describe('the registry', () => {
  test('names each kind as it names itself', () => {
    expect(KIND_IDS.map((id) => KINDS[id].id)).toEqual(KIND_IDS);
  });
  test('a key that is not of the kind is named', () => {
    const ip = bound({ kind: 'ip', config: {} });
    expect(ip.checkKey('53.94.201.69')).toEqual({ ok: true });
    expect(ip.checkKey('53.94.201.690')).toMatchObject({ ok: false });
    expect(ip.checkKey(53)).toMatchObject({ ok: false });
    const number = bound({ kind: 'number', config: { within: 0 } });
    expect(number.checkKey('12')).toMatchObject({ ok: false });
  });
});

test('a foreseen wrong answer brings its reason, in whatever form it was typed', () => {
  const see = { language: 'shell', query: 'jq . f' } as const;
  const key = {
    key: '2024-11-28T15:21:54Z',
    wrong: [{ answer: '2024-11-28T15:20:54Z', because: 'That is the login of mcskidy.', see }],
  };
  expect(grade({ kind: 'time', config: {} }, key, '28 Nov 2024 15:20:54')).toEqual({
    verdict: 'wrong',
    echo: '15:20:54 UTC on 28 November 2024',
    because: 'That is the login of mcskidy.',
    see,
  });
  expect(grade({ kind: 'time', config: {} }, key, '28 Nov 2024 15:20:55')).toEqual({
    verdict: 'wrong',
    echo: '15:20:55 UTC on 28 November 2024',
  });
  expect(grade({ kind: 'time', config: {} }, key, 'soon').verdict).toBe('not-of-kind');
});
