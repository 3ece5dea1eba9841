// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import PolicyField from '@/components/question/policy-field';
import type { PublicQuestion } from '@/lib/grading/responses';

vi.mock('@/components/lab/workbench/query-editor', () => import('../plain-editor'));
afterEach(cleanup);

const policy = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
  });
const question: Extract<PublicQuestion, { kind: 'policy' }> = {
  id: 'mend',
  step: 'solve',
  about: 'before',
  prompt: 'Mend it.',
  points: 100,
  hintCosts: [],
  kind: 'policy',
  config: {
    attach: 'identity',
    name: 'DeployPolicy',
    start: policy('s3:GetObject'),
    requests: [
      { id: 'up', title: 'an upload', passes: true },
      { id: 'rm', title: 'a deletion', passes: false },
    ],
  },
};

/** The field with its draft kept as the card keeps it. */
function Kept({
  first,
  onSubmit,
  onDraft,
}: {
  first: string;
  onSubmit(): void;
  onDraft(text: string): void;
}) {
  const [draft, setDraft] = useState(first);
  return (
    <PolicyField
      question={question}
      value={draft}
      busy={false}
      onSubmit={onSubmit}
      onChange={(text) => {
        setDraft(text);
        onDraft(text);
      }}
    />
  );
}

async function show(first = '') {
  const onSubmit = vi.fn();
  const onDraft = vi.fn();
  render(<Kept {...{ first, onSubmit, onDraft }} />);
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'The policy DeployPolicy',
  });
  const type = (text: string) => fireEvent.change(editor, { target: { value: text } });
  const check = screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });
  return { onSubmit, onDraft, editor, type, check };
}

describe('the field of a policy', () => {
  it('begins with the policy as it is, and says what it will be tried with', async () => {
    const { editor, check } = await show();
    expect(editor.value).toBe(question.config.start);
    const list = screen.getByRole('list', { name: 'What it will be tried with' });
    expect([...list.children].map((item) => item.textContent)).toEqual([
      'Has to pass: an upload',
      'Must not pass: a deletion',
    ]);
    expect(check.disabled).toBe(true);
  });

  it('takes a draft that is read only after it is there', async () => {
    const field = { question, busy: false, onChange: vi.fn(), onSubmit: vi.fn() };
    const { rerender } = render(<PolicyField {...field} value="" />);
    rerender(<PolicyField {...field} value='{"my": "draft"}' />);
    const later = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The policy DeployPolicy' }); // prettier-ignore
    expect(later.value).toBe('{"my": "draft"}');
  });

  it('begins with the draft where there is one', async () => {
    const { editor } = await show('{"my": "draft"}');
    expect(editor.value).toBe('{"my": "draft"}');
  });

  it('keeps every draft, and sends what is well formed', async () => {
    const { type, onDraft, onSubmit, check, editor } = await show();
    type(policy('s3:PutObject'));
    expect(onDraft).toHaveBeenLastCalledWith(policy('s3:PutObject'));
    expect(screen.getByText('The policy is well formed.')).toBeTruthy();
    fireEvent.click(check);
    fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledTimes(2);
  });

  it('says what is wrong while you type, and sends nothing', async () => {
    const { type, onSubmit, check, editor } = await show();
    type(
      '{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "allow", "Action": "s3:GetObjct", "Resource": "*"}]\n}',
    );
    expect(screen.getByText(/line 3, column 28/)).toBeTruthy();
    expect(check.disabled).toBe(true);
    fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('warns of a mistyped action and lets it be sent', async () => {
    const { type, check } = await show();
    type(policy('s3:PutObjct'));
    expect(screen.getByText('Did you mean s3:PutObject?')).toBeTruthy();
    expect(check.disabled).toBe(false);
  });

  it('stays empty once emptied, and starts again when asked', async () => {
    const { type, editor } = await show();
    const again = screen.getByRole<HTMLButtonElement>('button', { name: 'Start again' });
    expect(again.disabled).toBe(true);
    type('');
    expect(editor.value).toBe('');
    fireEvent.click(again);
    expect(editor.value).toBe(question.config.start);
  });
});
