import { expect, test } from 'vitest';
import { bound } from '@/lib/grading/registry';

// The longest text that is read has 500 characters.
const text = bound({ kind: 'digits', config: {} } as Parameters<typeof bound>[0]);

test('spaces around an answer do not make it too long', () => {
  expect(text.parse(`1234${' '.repeat(600)}`)).toEqual(text.parse('1234'));
  expect(text.parse(`${'\n'.repeat(600)}1234`)).toEqual(text.parse('1234'));
  expect(text.parse(`1${' '.repeat(600)}2`)).toMatchObject({
    ok: false,
    note: 'That is 602 characters long; 500 are read.',
  });
});
