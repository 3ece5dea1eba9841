// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import FilterField from '@/components/question/filter-field';
import type { PublicQuestion } from '@/lib/grading/responses';

vi.mock('@/components/lab/workbench/query-editor', () => import('../plain-editor'));
afterEach(cleanup);

const question: Extract<PublicQuestion, { kind: 'filter' }> = {
  id: 'filter',
  step: 'solve',
  about: 'before',
  prompt: 'Write it.',
  points: 100,
  hintCosts: [],
  kind: 'filter',
  config: {
    name: 'refused',
    start: '{ $.errorCode = "AccessDenied" }',
    groups: [
      { id: 'tried', title: 'the refused calls', matches: true },
      { id: 'failed', title: 'other failures', matches: false },
    ],
  },
};

async function show() {
  const onSubmit = vi.fn();
  function Kept() {
    const [draft, setDraft] = useState('');
    return <FilterField question={question} value={draft} busy={false} onChange={setDraft} onSubmit={onSubmit} />; // prettier-ignore
  }
  render(<Kept />);
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'The filter pattern of refused',
  });
  const type = (text: string) => fireEvent.change(editor, { target: { value: text } });
  const check = screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });
  return { onSubmit, editor, type, check };
}

describe('the field of a filter pattern', () => {
  it('begins with the pattern as it is, and says what it will be tried with', async () => {
    const { editor, check } = await show();
    expect(editor.value).toBe(question.config.start);
    const list = screen.getByRole('list', { name: 'What it will be tried with' });
    expect([...list.children].map((item) => item.textContent)).toEqual([
      'Has to match: the refused calls',
      'Must not match: other failures',
    ]);
    expect(check.disabled).toBe(true);
  });

  it('sends what is well formed', async () => {
    const { type, check, onSubmit } = await show();
    type('{ $.errorCode = "AccessDenied*" }');
    expect(screen.getByText('The pattern is well formed.')).toBeTruthy();
    fireEvent.click(check);
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('shows the place of an error with a caret', async () => {
    const { type, check } = await show();
    type('{ $.errorCode = "Acc');
    expect(screen.getByText(/character 17/).textContent).toContain('Error');
    expect(document.querySelector('pre')?.textContent).toBe(
      `{ $.errorCode = "Acc\n${' '.repeat(16)}^`,
    );
    expect(check.disabled).toBe(true);
  });
});
