// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { QuizFieldProps } from '@/components/question/quiz-field-props';
import { QuizTextField } from '@/components/question/quiz-text-field';

afterEach(cleanup);

type Props = QuizFieldProps<'text' | 'number' | 'ip' | 'time' | 'digits'>;
type Asked = Pick<Props['question'], 'kind' | 'config'>;
const TIME: Asked = { kind: 'time', config: {} };
const ADDRESS: Asked = { kind: 'ip', config: {} };
const COUNT: Asked = { kind: 'number', config: { within: 0 } };

async function show(asked: Asked, first = '', more: Partial<Props> = {}) {
  const question = {
    id: 'q',
    lesson: { id: 'a/b', title: 'B' },
    prompt: 'What?',
    ...asked,
  } as Props['question'];
  function Kept() {
    const [value, setValue] = useState(first);
    return (
      <QuizTextField question={question} value={value} onChange={setValue} locked={false} {...more} /> // prettier-ignore
    );
  }
  render(<Kept />);
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your answer' });
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  return { field, type };
}
/** What a screen reader says of the field. */
const described = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

describe('an answer that is typed', () => {
  it.each([
    // 08:00 at +08:00 is midnight UTC: ISO 8601.
    [TIME, '2024-03-31T08:00:00+08:00', 'Read as 00:00:00 UTC on 31 March 2024. Converted to UTC.'],
    [
      TIME,
      '2024-03-31 09:15:00',
      'Read as 09:15:00 UTC on 31 March 2024. No zone given: read as UTC.',
    ],
    // 2^31 - 1 seconds after 1970: `date -u -d @2147483647`.
    [
      TIME,
      '2147483647',
      'Read as 03:14:07 UTC on 19 January 2038. Read as seconds since 1970-01-01 00:00:00 UTC.',
    ],
    // RFC 5952, section 4: the one canonical form.
    [ADDRESS, '2001:0DB8:0:0:0:0:0:1', 'Read as 2001:db8::1'],
    [COUNT, '1,234,567', 'Read as 1234567'],
    [COUNT, '-.50', 'Read as -0.5'],
  ])('%j %s says what it is read as', async (asked, text, says) => {
    const { field, type } = await show(asked);
    type(text);
    expect(described(field)).toBe(says);
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it.each([
    [TIME, '2024-03-31', 'A date alone; add the time of day, as in 2024-03-31 09:15:00.'],
    [TIME, '2024-02-30 10:00', '30'],
    [ADDRESS, '192.0.2.256', 'Each number of an IPv4 address is 0 to 255; 256 is more.'],
    [ADDRESS, '192.0.2.0/24', 'makes this a range'],
    [TIME, '2024-03-31 09:15', 'Give the seconds too'],
    [COUNT, '1,5', 'A comma can mean two things here'],
    [
      { kind: 'digits', config: { noun: 'account number', length: 12 } } as const,
      '1111 2222 333',
      'This account number has 12 digits; yours has 11.',
    ],
    [
      { kind: 'text', config: { noun: 'event name' } } as Asked,
      '203.0.113.9',
      'That looks like an IP address; this field takes an event name, such as RunInstances.',
    ],
  ])('%j %s says why it is none yet', async (asked, text, says) => {
    const { field, type } = await show(asked);
    type(text);
    expect(described(field)).toContain('Not yet an answer:');
    expect(described(field)).toContain(says);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('says what an answer looks like before anything is typed, and of blanks', async () => {
    const { field, type } = await show(COUNT);
    expect(described(field)).toBe('a number, such as 12');
    type('   ');
    expect(described(field)).toBe('a number, such as 12');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
  });

  it('comes back as it was kept', async () => {
    const { field } = await show(ADDRESS, '::1');
    expect(field.value).toBe('::1');
    expect(described(field)).toBe('Read as ::1');
  });
});

describe('once answered', () => {
  const reply = { right: false, answer: '4', notes: {} } as unknown as NonNullable<Props['reply']>;

  it('it cannot be changed, and the answer stands beneath it', async () => {
    const { field } = await show(COUNT, '3', { locked: true, reply });
    expect(field.readOnly).toBe(true);
    expect(described(field)).toBe('The answer is 4');
  });

  it('nothing is added to what was right', async () => {
    const { field } = await show(COUNT, '4', { locked: true, reply: { ...reply, right: true } });
    expect(described(field)).toBe('');
  });
});
