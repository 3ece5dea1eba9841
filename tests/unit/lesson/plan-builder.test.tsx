// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';
import { forget, reload } from '../reload';

configure({ asyncUtilTimeout: 30_000 });
afterEach(async () => {
  vi.unstubAllGlobals();
  await forget();
});

const PLAN: PlanToBuild = {
  id: 'example',
  title: 'A plan',
  intro: 'A web server does not answer.',
  steps: [
    {
      id: 'identify',
      title: 'Identify',
      prompt: 'What is\nknown?',
      example: 'Ask who sees it.',
      points: [
        { id: 'who', text: 'Who sees it' },
        { id: 'when', text: 'Since when' },
      ],
    },
    { id: 'test', title: 'Test', prompt: 'How?', example: '`ss -ltn`', points: [{ id: 'ports', text: 'Ports' }] }, // prettier-ignore
  ],
};

async function show() {
  const { PlanBuilder } = await import('@/components/mdx/plan-builder/plan-builder');
  render(<PlanBuilder plan={PLAN} />);
  await screen.findByRole('region', { name: 'A plan' });
  // Nothing can be written before what was kept has been read.
  await waitFor(() => expect(field('What is known?').readOnly).toBe(false));
}
const field = (prompt: string) => screen.getByLabelText<HTMLTextAreaElement>(prompt);
const step = (title: RegExp) => within(screen.getByRole('group', { name: title }));
const write = (prompt: string, value: string) =>
  fireEvent.change(field(prompt), { target: { value } });
const compare = (title: RegExp) => step(title).getByRole('button', { name: 'Compare' });

describe('the plan builder', () => {
  it('shows an example once something is written, and not before', async () => {
    await show();
    expect(compare(/Identify/)).toHaveProperty('disabled', true);
    expect(screen.queryByRole('checkbox')).toBeNull();
    write('What is known?', '   ');
    expect(compare(/Identify/)).toHaveProperty('disabled', true);
    write('What is known?', 'Ana sees it.');
    expect(screen.getByText('1 of 2 written')).toBeTruthy();
    fireEvent.click(compare(/Identify/));
    expect(
      step(/Identify/)
        .getByText('Ask who sees it.')
        .closest('[hidden]'),
    ).toBeNull();
    expect(step(/Test/).getByText('ss -ltn').closest('[hidden]')).not.toBeNull();
    fireEvent.click(step(/Identify/).getByRole('checkbox', { name: 'Who sees it' }));
    expect(step(/Identify/).getByText('1 of 2 points in yours')).toBeTruthy();
    // What was ticked stays while the example is hidden.
    fireEvent.click(step(/Identify/).getByRole('button', { name: 'Hide the example' }));
    fireEvent.click(compare(/Identify/));
    expect(step(/Identify/).getByText('1 of 2 points in yours')).toBeTruthy();
  });

  it('is after a reload as it was left: words, examples and ticks', async () => {
    await show();
    write('What is known?', 'Ana sees it.\n\n- since nine');
    write('How?', 'ss');
    fireEvent.click(compare(/Test/));
    fireEvent.click(step(/Test/).getByRole('checkbox', { name: 'Ports' }));
    write('How?', 'ss -ltn first');
    await reload();
    await show();
    expect(field('What is known?').value).toBe('Ana sees it.\n\n- since nine');
    expect(field('How?').value).toBe('ss -ltn first');
    expect(screen.getByText('2 of 2 written')).toBeTruthy();
    expect(step(/Test/).getByRole<HTMLInputElement>('checkbox', { name: 'Ports' }).checked).toBe(
      true,
    );
    expect(compare(/Identify/)).toBeTruthy();
  });

  it('is taken along as Markdown, or says that it cannot be', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await show();
    expect(screen.getByRole('button', { name: 'Copy my plan' })).toHaveProperty('disabled', true);
    write('How?', 'ss -ltn');
    fireEvent.click(screen.getByRole('button', { name: 'Copy my plan' }));
    expect(await screen.findByText('Copied as Markdown.')).toBeTruthy();
    expect(writeText.mock.calls).toEqual([
      ['# A plan\n\n## 1. Identify\n\n(not written yet)\n\n## 2. Test\n\nss -ltn\n'],
    ]);
    writeText.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy my plan' }));
    expect(await screen.findByText('Copying is not allowed here.')).toBeTruthy();
  });
});
