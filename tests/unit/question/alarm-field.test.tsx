// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import AlarmField from '@/components/question/alarm-field';
import type { PublicQuestion } from '@/lib/grading/responses';

afterEach(cleanup);

const START =
  '--statistic Sum --period 300 --threshold 5 --comparison-operator GreaterThanOrEqualToThreshold --evaluation-periods 1 --datapoints-to-alarm 1 --treat-missing-data missing';
const question: Extract<PublicQuestion, { kind: 'alarm' }> = {
  id: 'alarm',
  step: 'solve',
  about: 'before',
  prompt: 'Set it.',
  points: 100,
  hintCosts: [],
  kind: 'alarm',
  config: {
    name: 'refused',
    start: START,
    from: '2026-09-07T00:00:00Z',
    until: '2026-09-14T00:00:00Z',
    within: 45,
  },
};

function show(first = '') {
  const onSubmit = vi.fn();
  const drafts: string[] = [];
  function Kept() {
    const [draft, setDraft] = useState(first);
    const change = (text: string) => {
      drafts.push(text);
      setDraft(text);
    };
    return <AlarmField question={question} value={draft} busy={false} onChange={change} onSubmit={onSubmit} />; // prettier-ignore
  }
  render(<Kept />);
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const check = screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });
  return { onSubmit, drafts, field, check };
}

describe('the form of an alarm', () => {
  it('begins with the settings as they are, which cannot be sent', () => {
    const { field, check } = show();
    expect(field('Period').value).toBe('300');
    expect(field('Missing data is').value).toBe('missing');
    expect(check.disabled).toBe(true);
  });

  it('begins with the draft where there is one', () => {
    expect(show(START.replace('300', '900')).field('Period').value).toBe('900');
  });

  it('writes each change into the draft as flags, and sends it', () => {
    const { field, check, drafts, onSubmit } = show();
    fireEvent.change(field('Period'), { target: { value: ' 36 00' } });
    fireEvent.change(field('Missing data is'), { target: { value: 'notBreaching' } });
    expect(drafts.at(-1)).toBe(
      START.replace('--period 300', '--period 3600').replace('-data missing', '-data notBreaching'),
    );
    fireEvent.click(check);
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('says what is wrong at its field, and keeps the others', () => {
    const { field, check } = show();
    fireEvent.change(field('Threshold'), { target: { value: '' } });
    expect(field('Threshold').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('A number.')).toBeTruthy();
    expect(field('Period').value).toBe('300');
    expect(check.disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(field('Threshold').value).toBe('5');
  });
});
