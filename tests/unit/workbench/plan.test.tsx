// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanPane } from '@/components/lab/plan/plan-pane';
import { Plan, type PlanRoom } from '@/lib/casefile/plan';
import { useProgress } from '@/lib/progress/store';
import { workspaceStore } from '@/lib/progress/workspace';

const plan = (id: string, name: string, more: object = {}) =>
  Plan.parse({
    id,
    name,
    does: `${name} does \`this\`.`,
    risk: 'Some.',
    rollback: 'Easy.',
    ...more,
  });
const ROOM: PlanRoom = {
  task: 'Decide.',
  fix: '2026-03-02T13:00:00Z',
  watchedMs: 2 * 3_600_000,
  plans: [
    plan('restart', 'Restart it'),
    plan('raise', 'Raise the minimum', {
      command: 'aws x --min-size {minimum}',
      parameters: [
        { id: 'minimum', label: 'Minimum', kind: 'number', min: 1, max: 8, unit: 'instances', default: 1, hint: 'How many at night?' },
      ],
    }),
  ],
}; // prettier-ignore
const WORKSPACE = 'labs/plan-test';

let onLook: ReturnType<typeof vi.fn<() => void>>;
beforeEach(() => {
  onLook = vi.fn();
  render(<PlanPane lab="plan-test" workspace={WORKSPACE} room={ROOM} onLook={onLook} />);
});
afterEach(() => {
  cleanup();
  workspaceStore(WORKSPACE).setState(workspaceStore(WORKSPACE).getInitialState(), true);
  useProgress.setState(useProgress.getInitialState(), true);
});
const open = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const done = () => within(screen.getByRole('region', { name: 'What was done' }));

describe('the Plan tab', () => {
  it('says what to do first, and shows a plan with its risk and the way back', () => {
    expect(done().getByText(/^Nothing yet\./)).toBeTruthy();
    expect(screen.getByText('2026-03-02 13:00:00 UTC')).toBeTruthy();
    expect(screen.getByText(/watched for 2 hours/)).toBeTruthy();
    open('Raise the minimum');
    expect(screen.getByLabelText('As a command').textContent).toBe('aws x --min-size 1');
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '4' } });
    expect(screen.getByLabelText('As a command').textContent).toBe('aws x --min-size 4');
  });

  it('carries a plan out, shows the way to the logs, and takes it back', () => {
    open('Raise the minimum');
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '4' } });
    open('Carry out at 2026-03-02 13:00:00 UTC');
    expect(done().getByText('Raise the minimum (4 instances)')).toBeTruthy();
    expect(done().getByText('2026-03-02 15:00:00')).toBeTruthy();
    fireEvent.click(done().getByRole('button', { name: 'Query the logs after the fix' }));
    expect(onLook).toHaveBeenCalledOnce();
    expect(screen.getByText('It is in force. Take it back above.')).toBeTruthy();

    fireEvent.click(done().getByRole('button', { name: 'Roll back: Raise the minimum (4 instances)' })); // prettier-ignore
    expect(done().getByText(/taken back at/).textContent).toBe('2026-03-02 13:00:00 UTC, taken back at 2026-03-02 15:00:00'); // prettier-ignore
    expect(screen.getByRole('button', { name: 'Carry out at 2026-03-02 17:00:00 UTC' })).toBeTruthy(); // prettier-ignore
    fireEvent.click(done().getByRole('button', { name: 'Start over' }));
    expect(done().getByText(/^Nothing yet\./)).toBeTruthy();
  });

  it('keeps what was typed, and says what is wrong with it', () => {
    open('Raise the minimum');
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '40' } });
    expect(screen.getByText('How many at night?')).toBeTruthy();
    open('Carry out at 2026-03-02 13:00:00 UTC');
    expect(screen.getByText('From 1 to 8.')).toBeTruthy();
    expect(screen.getByLabelText('Minimum').getAttribute('aria-invalid')).toBe('true');
    expect(done().getByText(/^Nothing yet\./)).toBeTruthy();
    expect(useProgress.getState().open['plan-test/plan/raise/minimum']).toBe('40');
  });
});
