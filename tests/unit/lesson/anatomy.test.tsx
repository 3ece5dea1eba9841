// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Anatomy } from '@/components/mdx/anatomy/anatomy';
import { layOut, MOST_DEPTH, MOST_LINES } from '@/components/mdx/anatomy/lines';

afterEach(cleanup);
const RECORD = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'IAMUser',
    sessionContext: { attributes: { mfaAuthenticated: 'false' } },
  },
  eventSource: 's3.amazonaws.com',
  eventName: 'PutObject',
  resources: [{ ARN: 'arn:aws:s3:::b' }],
};
const show = (record: unknown = RECORD) =>
  render(<Anatomy text={JSON.stringify(record)} caption="A PutObject" />);
const items = () => screen.getAllByRole('treeitem');
const item = (name: RegExp) => screen.getByRole('treeitem', { name });
const note = () => screen.getByRole('region', { name: /^About a field/ }).textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.textContent ?? '';

describe('Anatomy', () => {
  it('writes the record as JSON', () => {
    show();
    const text = screen.getByRole('tree').textContent ?? '';
    expect(JSON.parse(text)).toEqual(RECORD);
  });

  it('is one stop of Tab, and goes by arrow keys', () => {
    show();
    const stops = () => items().filter((row) => row.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0]?.focus());
    expect(note()).toContain('eventVersion');
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toContain('type');
    expect(stops()).toEqual([document.activeElement]);
    press('ArrowLeft');
    expect(focused()).toContain('userIdentity');
    press('End');
    expect(focused()).toContain('ARN');
    press('Home');
    press('m');
    expect(focused()).toContain('mfaAuthenticated');
  });

  it('describes the field that has the focus by its note, and clears it with Escape', () => {
    show();
    const row = item(/mfaAuthenticated/);
    act(() => row.focus());
    const described = document.getElementById(row.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(
      'userIdentity.sessionContext.attributes.mfaAuthenticated',
    );
    expect(described?.textContent).toContain('What would make this suspicious');
    expect(screen.getByRole('link', { name: /AWS’s page/ })).toHaveProperty('target', '_blank');
    press('Escape');
    expect(row.hasAttribute('aria-describedby')).toBe(false);
    expect(document.activeElement).toBe(row);
    expect(note()).toContain('arrow keys');
    press('Enter');
    expect(note()).toContain('mfaAuthenticated');
  });

  it('explains on hover, and goes back to the chosen field', () => {
    show();
    fireEvent.click(item(/eventName/));
    fireEvent.pointerEnter(item(/eventSource/), { pointerType: 'mouse' });
    expect(note()).toContain('The service that the request was made to');
    fireEvent.pointerLeave(screen.getByRole('tree'));
    expect(note()).toContain('The action that was requested');
    fireEvent.click(screen.getByRole('button', { name: 'Close the note' }));
    expect(note()).not.toContain('The action that was requested');
  });

  it('takes a record of the reader’s, says what is wrong with it, and goes back', () => {
    show();
    const open = screen.getByRole('button', { name: 'Paste your own' });
    fireEvent.click(open);
    const area = screen.getByLabelText('A record of your own, as JSON');
    const explain = screen.getByRole('button', { name: 'Explain it' });
    expect(explain).toHaveProperty('disabled', true);
    fireEvent.change(area, { target: { value: '{"eventName": }' } });
    fireEvent.click(explain);
    expect(screen.getByRole('alert').textContent).toContain('Line 1, column 2');
    expect(area.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(area, { target: { value: '{"eventName":"Mine"}' } });
    expect(screen.getByRole('alert').textContent).toBe('');
    fireEvent.click(explain);
    expect(items()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /Back to the lesson/ }));
    expect(items().length).toBeGreaterThan(5);
  });

  it('loses nothing that was pasted: not by an error, not by leaving the form', async () => {
    show();
    const open = await screen.findByRole('button', { name: 'Paste your own' });
    const area = () => screen.findByLabelText<HTMLTextAreaElement>('A record of your own, as JSON');
    fireEvent.click(open);
    const broken = '{\n  "eventName": "RunInstances",\n  "eventTime": \n}';
    fireEvent.change(await area(), { target: { value: broken } });
    fireEvent.click(screen.getByRole('button', { name: 'Explain it' }));
    // `python3 -m json.tool` looks for the value in line 4; the name that has none is in line 3.
    expect((await screen.findByRole('alert')).textContent).toContain('Line 3, column 3');
    expect((await area()).value).toBe(broken);
    // The lesson's record is still there.
    expect(items().length).toBeGreaterThan(5);
    fireEvent.keyDown(await area(), { key: 'Escape' });
    expect(screen.queryByLabelText(/^A record of your own/)).toBeNull();
    fireEvent.click(open);
    expect((await area()).value).toBe(broken);
    const whole = broken.replace('"eventTime": ', '"eventTime": "2026-10-06T08:00:00Z"');
    fireEvent.change(await area(), { target: { value: whole } });
    fireEvent.keyDown(await area(), { key: 'Enter', ctrlKey: true });
    expect(items()).toHaveLength(2);
    fireEvent.click(open);
    expect((await area()).value).toBe(whole);
    // Of a second one, the first field is where Tab comes to.
    act(() => item(/eventTime/).focus());
    fireEvent.change(await area(), { target: { value: '{"eventID":"1"}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Explain it' }));
    expect(items().map((row) => [row.textContent, row.tabIndex])).toEqual([['"eventID": "1"', 0]]);
  });

  it('keeps the focus in the tool when its form goes away', async () => {
    show();
    const open = await screen.findByRole('button', { name: 'Paste your own' });
    const area = () => screen.findByLabelText('A record of your own, as JSON');
    fireEvent.click(open);
    expect(document.activeElement).toBe(await area());
    fireEvent.keyDown(await area(), { key: 'Escape' });
    expect(document.activeElement).toBe(open);
    fireEvent.click(open);
    fireEvent.change(await area(), { target: { value: '{"eventName":"Mine"}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Explain it' }));
    expect(document.activeElement).toBe(open);
    fireEvent.click(screen.getByRole('button', { name: /Back to the lesson/ }));
    expect(document.activeElement).toBe(open);
  });

  it('holds against hostile records', () => {
    const record = JSON.parse(
      `{"__proto__":{"toString":1},"constructor":"x","long":"${'y'.repeat(10_000)}","html":"<img src=x onerror=alert(1)>"}`,
    ) as unknown;
    render(<Anatomy text={JSON.stringify(record)} caption="c" />);
    expect(items()).toHaveLength(5);
    expect(screen.getByRole('tree').querySelector('img')).toBeNull();
    expect(item(/"long"/).textContent).toContain('the first 400 of 10,000 characters');
    for (const row of items()) {
      act(() => row.focus());
      expect(note()?.length).toBeGreaterThan(20);
    }
  });
});

describe('layOut', () => {
  it('folds what lies too deep', () => {
    let value: unknown = 1;
    for (let n = 0; n < 5_000; n++) value = { a: value };
    const { lines, cut } = layOut(value as never);
    expect(cut).toBe(false);
    expect(Math.max(...lines.map(({ level }) => level))).toBe(MOST_DEPTH);
  });

  it('stops where nobody reads on', () => {
    const { lines, cut } = layOut({ list: Array.from({ length: 9_000 }, (_, n) => n) });
    expect(cut).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES + MOST_DEPTH);
  });

  it('has nothing of an empty record', () => {
    expect(layOut({})).toEqual({ lines: [], cut: false });
  });
});
