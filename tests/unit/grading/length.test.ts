import { expect, test } from 'vitest';
import { understand, type Asked } from '@/lib/grading/registry';

// Of digits 500 characters are read.
const asked: Asked = { kind: 'digits', config: { noun: 'card', length: 4 } };

test('spaces around an answer do not make it too long', () => {
  const read = { ok: true, value: '1234', echo: '1234' };
  expect(understand(asked, `1234${' '.repeat(600)}`)).toEqual(read);
  expect(understand(asked, `${'\n'.repeat(600)}1234`)).toEqual(read);
  expect(understand(asked, `1${' '.repeat(600)}2`)).toEqual({
    ok: false,
    note: 'That is 602 characters long; 500 are read.',
  });
});
