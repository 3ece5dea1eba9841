// @vitest-environment jsdom
/** The bench of the lesson on alarms: its numbers are worked out by hand from its calls. */
import '../workbench/no-media';
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { alarmBenches, publicAlarmBench } from '@/lib/content/alarm-benches';
import { forget, reload } from '../reload';

vi.mock('@/components/lab/workbench/query-editor', () => import('../plain-editor'));
configure({ asyncUtilTimeout: 30_000 });
const ROOT = path.resolve(import.meta.dirname, '../../..');

afterEach(forget);

async function show() {
  const bench = publicAlarmBench(await alarmBenches.load(ROOT, 'unauthorised-calls'));
  const { AlarmBench } = await import('@/components/mdx/alarm-bench/alarm-bench');
  render(<AlarmBench bench={bench} />);
  await screen.findByRole('figure', { name: bench.title });
  return bench;
}
const pattern = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^The filter pattern of/ });
const write = async (text: string) =>
  fireEvent.change(await pattern(), { target: { value: text } });
const set = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const said = () => screen.getByRole('status').textContent;
/** Of each stream: how much of it the pattern matches. */
const matched = () =>
  screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').at(-1)?.textContent); // prettier-ignore
const changes = () =>
  within(screen.getByRole('list', { name: 'Changes of state' })).getAllByRole('button');
const times = (state: string) =>
  changes().flatMap((one) => {
    const [, time, to] = /^(\d\d:\d\d)(OK|ALARM|INSUFFICIENT_DATA)was/.exec(one.textContent ?? '') ?? []; // prettier-ignore
    return to === state ? [time] : [];
  });
async function takeSolution() {
  fireEvent.click(screen.getByRole('button', { name: 'Show a solution' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Put it into the bench' }));
}

describe('the alarm bench', () => {
  it('counts what the pattern matches, stream by stream', async () => {
    await show();
    await pattern();
    // 07:01 to 12:50 every 7 minutes; 07:05 to 12:50 every 15; four; 6 minutes every 20 s; an hour every 4 minutes.
    expect(matched()).toEqual(['0 / 50', '24 / 24', '4 / 4', '19 / 19', '16 / 16']);
    await write('{ $.sourceIPAddress = "203.0.113.77" }');
    expect(matched()).toEqual(['0 / 50', '0 / 24', '0 / 4', '19 / 19', '0 / 16']);
    await write('{ $.eventSource = "ec2.*" }');
    expect(matched()).toEqual(['50 / 50', '0 / 24', '4 / 4', '0 / 19', '16 / 16']);
  });

  it('rings for the leaked key alone with the solution: twice, each time soon after it begins', async () => {
    await show();
    await takeSolution();
    expect(said()).toContain('It rings 2 times.');
    expect(matched()).toEqual(['0 / 50', '0 / 24', '4 / 4', '19 / 19', '16 / 16']);
    // Events come in four minutes after the calls. Quick: three in the minute of 09:24, which is over at 09:25.
    // Slow: the third at 11:12; three within a quarter of an hour at 11:13.
    expect(times('ALARM')).toEqual(['09:25', '11:13']);
    const [first] = changes().filter((one) => one.textContent?.includes('ALARM'));
    fireEvent.click(first!);
    expect(first!.getAttribute('aria-expanded')).toBe('true');
    // Worded as https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Acting_Alarm_Changes.html
    expect(screen.getByRole('list', { name: 'Changes of state' }).textContent).toContain(
      'Threshold Crossed: 1 out of the last 1 datapoints [3.0 (06/10/26 09:10:00)] was greater than or equal to the threshold (3.0) (minimum 1 datapoint for OK -> ALARM transition).',
    );
  });

  it('misses the slow one where the threshold is higher, and all where it is higher still', async () => {
    await show();
    await takeSolution();
    // Of one call every four minutes a quarter of an hour has at the most four.
    set('Threshold', '5');
    expect(said()).toContain('It rings once.');
    // Three calls a minute: six at 09:26.
    expect(times('ALARM')).toEqual(['09:26']);
    // And of all that was quick there were 19.
    set('Threshold', '20');
    expect(said()).toContain('It never rings.');
  });

  it('says where a pattern is broken, and what to do; the settings are kept', async () => {
    await show();
    await takeSolution();
    await write('{ $.errorCode = "Acc');
    // The quote that is not closed is the seventeenth character.
    expect((await screen.findByText(/character 17/)).textContent).toContain('Error');
    expect(said()).toBe('Mend what is marked above; then the alarm is evaluated again.');
    expect(screen.queryByRole('list', { name: 'Changes of state' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Threshold').value).toBe('3');
    await write('{ $.errorCode = "Acc*" }');
    expect(await screen.findByText('The pattern is well formed.')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Changes of state' })).toBeTruthy();
  });

  it('says at its field what CloudWatch would not take', async () => {
    await show();
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html: 10, 20, 30 or a multiple of 60
    set('Period', '90');
    expect(screen.getByLabelText('Period').getAttribute('aria-invalid')).toBe('true');
    expect(said()).toContain('Mend what is marked');
    set('Period', '120');
    expect(screen.getByLabelText('Period').hasAttribute('aria-invalid')).toBe(false);
  });

  it('is after a reload as it was left, and begins again where that is asked for', async () => {
    const { start } = await show();
    await takeSolution();
    set('Threshold', '5');
    await reload();
    await show();
    await waitFor(async () =>
      expect((await pattern()).value).toContain('$.sourceIPAddress != "203.0.113.9"'),
    );
    expect(times('ALARM')).toEqual(['09:26']);
    expect(screen.getByLabelText<HTMLInputElement>(/^Default value 0/).checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect((await pattern()).value).toBe(start.pattern);
    expect(screen.getByLabelText<HTMLInputElement>(/^Default value 0/).checked).toBe(false);
    expect(screen.queryByRole('button', { name: 'Start again' })).toBeNull();
  });
});
