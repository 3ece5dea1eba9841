// @vitest-environment jsdom
/**
 * The evaluator of a lesson, with two of its cases. What AWS decides in them, and its words, are AWS's own:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
import '../workbench/no-media';
import 'fake-indexeddb/auto';
import { act, configure, fireEvent, render, screen, within } from '@testing-library/react';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { evaluationFiles, publicEvaluation } from '@/lib/content/evaluations';
import { forget, reload } from '../reload';

vi.mock('@/components/lab/workbench/query-editor', () => import('../plain-editor'));
configure({ asyncUtilTimeout: 30_000 });

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BUCKET = 'arn:aws:s3:::reports-2026';

afterEach(async () => {
  vi.useRealTimers();
  await forget();
});

async function show(id = 'read-and-write') {
  const about = publicEvaluation(await evaluationFiles.load(ROOT, id));
  const { Evaluator } = await import('@/components/policy/evaluator/evaluator');
  render(<Evaluator evaluation={about} />);
  await screen.findByRole('group', { name: 'How AWS decides, step by step' });
}
const player = () => screen.getByRole('group', { name: 'How AWS decides, step by step' });
const button = (name: string) => within(player()).getByRole('button', { name });
const layers = () =>
  within(screen.getByRole('list', { name: "The layers in AWS's order" }))
    .getAllByRole('button')
    .map((one) => one.textContent);
const here = () => player().querySelector('[aria-current=step]')?.textContent;
const at = () =>
  /Step (\d+) of (\d+)/
    .exec(player().textContent ?? '')
    ?.slice(1)
    .map(Number);
const editor = (name: string) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: `The policy ${name}` });
const write = async (name: string, text: string) =>
  fireEvent.change(await editor(name), { target: { value: text } });

describe('the evaluator', () => {
  it('says what AWS decides and in which words, and names the statement to change', async () => {
    await show();
    expect((await screen.findByText('Denied: explicit deny')).closest('p')?.textContent).toContain(
      'in the identity-based policy',
    );
    expect(
      await screen.findByText(
        `User: arn:aws:iam::123456789012:user/ana is not authorized to perform: s3:PutObject on resource: "${BUCKET}/november.csv" with an explicit deny in an identity-based policy`,
      ),
    ).toBeTruthy();
    expect((await screen.findByText(/^Look at the Deny/)).textContent).toBe(
      'Look at the Deny NoWrites of Policy B. Only an exception in it, or its removal, lets the request pass.',
    );
  });

  it('goes on by the buttons, stops at the ends, and opens the policy of the step', async () => {
    await show();
    expect(at()).toEqual([1, 2]);
    expect(button('Back').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('Back'));
    expect(at()?.[0]).toBe(1);
    // The step is about policy B, so it is policy B that is open.
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Policy B');
    const elements = screen.getByRole('region', { name: 'The elements of NoWrites' });
    expect(within(elements).getAllByRole('img', { name: 'matches' })).toHaveLength(2);
    fireEvent.click(button('Next'));
    expect(at()).toEqual([2, 2]);
    expect(here()).toContain('Decision');
    expect(button('Next').getAttribute('aria-disabled')).toBe('true');
    // A policy that is opened by hand stays until the next step.
    fireEvent.click(screen.getByRole('tab', { name: 'Policy A' }));
    expect((await editor('Policy A')).value).toContain('ReadReports');
  });

  it('jumps to a layer that was reached, and to no other', async () => {
    await show();
    expect(layers()).toEqual([
      'Any explicit denydenies',
      'RCPsnot reached',
      'SCPsnot reached',
      'Resource-basednot reached',
      'Identity-basednot reached',
      'Boundarynot reached',
      'Session policynot reached',
      'Decisiondenied',
    ]);
    expect(button('SCPsnot reached')).toHaveProperty('disabled', true);
    fireEvent.click(button('Decisiondenied'));
    expect(here()).toContain('Decision');
    fireEvent.keyDown(button('Next'), { key: 'Home' });
    expect(here()).toContain('Any explicit deny');
    fireEvent.keyDown(button('Next'), { key: 'End' });
    expect(here()).toContain('Decision');
    fireEvent.keyDown(button('Next'), { key: 'ArrowLeft' });
    expect(at()).toEqual([1, 2]);
    fireEvent.keyDown(button('Next'), { key: 'ArrowRight', altKey: true });
    expect(at()).toEqual([1, 2]);
  });

  it('plays by itself to the last step, and then again from the first', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Read instead' }));
    await screen.findByText('Allowed');
    const [, last = 0] = at() ?? [];
    expect(last).toBeGreaterThan(3);
    vi.useFakeTimers();
    fireEvent.click(button('Play'));
    for (let step = 2; step <= last; step++) {
      expect(button('Pause')).toBeTruthy();
      act(() => vi.advanceTimersByTime(3_500));
      expect(at()).toEqual([step, last]);
    }
    expect(button('Play')).toBeTruthy();
    act(() => vi.advanceTimersByTime(10_000));
    expect(at()).toEqual([last, last]);
    fireEvent.click(button('Play'));
    expect(at()).toEqual([1, last]);
    // A step by hand ends it.
    fireEvent.click(button('Next'));
    act(() => vi.advanceTimersByTime(10_000));
    expect(at()).toEqual([2, last]);
  });

  it('follows what is changed: the Deny taken out, nothing allows it, and the nearest Allow is named', async () => {
    await show();
    await write('Policy B', '{ "Version": "2012-10-17", "Statement": { "Sid": "NoDeletes", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*" } }'); // prettier-ignore
    expect(await screen.findByText('Denied: implicit deny')).toBeTruthy();
    expect((await screen.findByText(/^Look at the Allow/)).textContent).toBe(
      'Look at the Allow ReadReports of Policy A: it comes nearest. What differs is its Action.',
    );
    expect(
      screen.getByText(/because no identity-based policy allows the s3:PutObject action$/),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Policy A' }));
    await write('Policy A', '{ "Version": "2012-10-17", "Statement": { "Sid": "All", "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }'); // prettier-ignore
    expect(await screen.findByText('Allowed')).toBeTruthy();
    expect(screen.queryByText('Where to look')).toBeNull();
  });

  it('says line and column of what is broken, and keeps the last verdict as such', async () => {
    await show();
    // Line 3: `  "Statement": [ { "Effect": "Deni" …`; the value begins with its quote in column 30.
    await write(
      'Policy B',
      '{\n  "Version": "2012-10-17",\n  "Statement": [ { "Effect": "Deni", "Action": "*", "Resource": "*" } ]\n}',
    );
    expect(await screen.findByText('before your last change')).toBeTruthy();
    expect(screen.getByText(', line 3, column 30').closest('li')?.textContent).toContain('Effect');
    expect(await screen.findByRole('tab', { name: /^Policy B.*error/ })).toBeTruthy();
    expect(screen.queryByText('Where to look')).toBeNull();
    // JSON that is cut off after the name in line 2: that it has no value is said before what follows from it.
    await write('Policy B', '{\n  "Version":');
    expect(await screen.findByText(', line 2, column 3')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(await screen.findByText('in the identity-based policy')).toBeTruthy();
    expect((await editor('Policy B')).value).toContain('NoWrites');
  });

  it('is after a reload as it was left', async () => {
    await show();
    await write('Policy B', '{ "Version": "2012-10-17", "Statement": [] ');
    expect(await screen.findByText('before your last change')).toBeTruthy();
    await reload();
    const about = publicEvaluation(await evaluationFiles.load(ROOT, 'read-and-write'));
    const { Evaluator } = await import('@/components/policy/evaluator/evaluator');
    render(<Evaluator evaluation={about} />);
    expect(await screen.findByRole('tab', { name: /^Policy B.*error/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: /^Policy B.*error/ }));
    expect((await editor('Policy B')).value).toBe('{ "Version": "2012-10-17", "Statement": [] ');
    expect(screen.getByRole('button', { name: 'Start again' })).toBeTruthy();
  });

  it('opens the form where the request cannot be read, and says at which field', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /^Change/ }));
    fireEvent.change(screen.getByLabelText('Action'), { target: { value: 'PutObject' } });
    expect(await screen.findByText('before your last change')).toBeTruthy();
    const field = screen.getByLabelText('Action');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const problem = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(problem?.textContent).toContain('s3:');
    // It cannot be closed over what has to be mended.
    fireEvent.click(screen.getByRole('button', { name: /^Close/ }));
    expect(screen.getByLabelText('Action').closest('[hidden]')).toBeNull();
  });
});
