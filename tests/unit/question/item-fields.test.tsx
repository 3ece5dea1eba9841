// @vitest-environment jsdom
/** The fields of an order, of pairs and of a record. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ComponentType, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FieldProps, FieldReply } from '@/components/question/field-props';
import { MatchField } from '@/components/question/match-field';
import { OrderField } from '@/components/question/order-field';
import { RecordField } from '@/components/question/record-field';

afterEach(cleanup);

type Shown = 'order' | 'match' | 'field';

/** Renders a field with a draft that is kept, and says what the draft is. */
function show<Kind extends Shown>(
  Field: ComponentType<FieldProps<Kind>>,
  question: FieldProps<Kind>['question'],
  { first = '', reply }: { first?: string; reply?: FieldReply } = {},
) {
  const drafts = [first];
  function Kept() {
    const [value, setValue] = useState(first);
    const change = (next: string) => {
      drafts.push(next);
      setValue(next);
    };
    return (
      <Field question={question} value={value} onChange={change} locked={false} {...(reply && { reply })} /> // prettier-ignore
    );
  }
  render(<Kept />);
  return () => drafts.at(-1);
}
const press = (element: Element, ...keys: string[]) =>
  keys.forEach((key) => fireEvent.keyDown(element, { key }));
const said = () => screen.getByRole('status').textContent;

describe('an order', () => {
  const question: FieldProps<'order'>['question'] = {
    kind: 'order',
    config: {
      items: [
        { id: 'c', text: 'verify' },
        { id: 'a', text: 'identify' },
        { id: 'b', text: 'isolate' },
      ],
    },
  };
  const handle = (name: string) => screen.getByRole('button', { name: `Lift: ${name}` });
  const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);

  it('is moved by keys: Space lifts, arrows move, Space drops', () => {
    const draft = show(OrderField, question);
    handle('verify').focus();
    press(handle('verify'), ' ');
    expect(said()).toContain('verify, lifted: 1 of 3');
    expect(handle('verify').getAttribute('aria-pressed')).toBe('true');
    press(handle('verify'), 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(said()).toContain('verify, 3 of 3');
    // Nothing is changed before it is dropped, and the focus stays with it.
    expect(draft()).toBe('');
    expect(document.activeElement).toBe(handle('verify'));
    press(handle('verify'), ' ');
    expect(draft()).toBe('a, b, c');
    expect(said()).toContain('dropped: 3 of 3');
    expect(rows()).toEqual(['1identify', '2isolate', '3verify']);
  });

  it('is put back by Escape, and the arrows do nothing by themselves', () => {
    const draft = show(OrderField, question);
    press(handle('isolate'), 'ArrowUp', 'ArrowUp');
    press(handle('isolate'), 'Enter', 'ArrowUp', 'Escape');
    expect(draft()).toBe('');
    expect(said()).toContain('put back: 3 of 3');
    expect(rows()).toEqual(['1verify', '2identify', '3isolate']);
  });

  it('is moved by buttons, which keep the focus and stop at the ends', () => {
    const draft = show(OrderField, question);
    const up = () => screen.getByRole('button', { name: 'Move up: isolate' });
    fireEvent.click(up());
    expect(draft()).toBe('c, b, a');
    expect(document.activeElement).toBe(up());
    fireEvent.click(up());
    fireEvent.click(up());
    expect(draft()).toBe('b, c, a');
    expect(up().getAttribute('aria-disabled')).toBe('true');
    expect(said()).toContain('isolate, now 1 of 3');
  });

  it('says what is out of place, and shows the right order with its words', () => {
    const notes = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [id, { right: id !== 'c', text: `Why ${id}.` }]),
    );
    show(OrderField, question, { first: 'c, a, b', reply: { right: false, answer: 'a, b, c', notes } }); // prettier-ignore
    const [yours, right] = screen.getAllByRole('list');
    expect(within(yours!).getAllByRole('listitem')[0]?.textContent).toBe('1verify Out of place');
    expect(within(right!).getAllByRole('listitem').map((row) => row.textContent)).toEqual(['1identifyWhy a.', '2isolateWhy b.', '3verifyWhy c.']); // prettier-ignore
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('pairs', () => {
  const question: FieldProps<'match'>['question'] = {
    kind: 'match',
    config: {
      left: [
        { id: 'run', text: 'RunInstances' },
        { id: 'get', text: 'GetObject' },
      ],
      right: [
        { id: 'd', text: 'data event' },
        { id: 'm', text: 'management event' },
        { id: 'i', text: 'Insights event' },
      ],
    },
  };
  const box = (name: RegExp) => screen.getByRole('combobox', { name });

  it('are chosen by a click, in the order of the question', () => {
    const draft = show(MatchField, question);
    fireEvent.click(box(/^GetObject/));
    fireEvent.click(screen.getByRole('option', { name: 'data event' }));
    expect(draft()).toBe('get=d');
    fireEvent.click(box(/^RunInstances/));
    expect(screen.getByRole('option', { name: /data event/ }).textContent).toContain('in use');
    fireEvent.click(screen.getByRole('option', { name: 'management event' }));
    expect(draft()).toBe('run=m, get=d');
    expect(box(/^RunInstances management event/).getAttribute('aria-expanded')).toBe('false');
  });

  it('are chosen by keys: arrows, a first letter, Home, End, Enter; Escape closes', () => {
    const draft = show(MatchField, question);
    const run = box(/^RunInstances/);
    press(run, 'ArrowDown', 'End', 'Escape');
    expect(draft()).toBe('');
    expect(run.getAttribute('aria-expanded')).toBe('false');
    press(run, 'Enter', 'ArrowDown', 'Enter');
    expect(draft()).toBe('run=m');
    press(run, ' ', 'i', 'Enter');
    expect(draft()).toBe('run=i');
    press(run, 'ArrowDown');
    const active = document.getElementById(run.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('Insights event');
    expect(active?.getAttribute('aria-selected')).toBe('true');
  });

  it('say where each belongs, once answered', () => {
    const notes = { run: { right: false, text: 'Because.' }, get: { right: true, text: 'So.' } };
    show(MatchField, question, { first: 'run=d, get=d', reply: { right: false, answer: 'run=m, get=d', notes } }); // prettier-ignore
    const [run, get] = screen.getAllByRole('listitem');
    expect(run?.textContent).toContain('It belongs with: management event');
    expect(run?.textContent).toContain('Wrong');
    expect(get?.textContent).toContain('Right');
    expect(get?.textContent).not.toContain('belongs');
  });
});

describe('a field of a record', () => {
  const question: FieldProps<'field'>['question'] = {
    kind: 'field',
    config: {
      record: {
        eventName: 'GetObject',
        userIdentity: { type: 'Root', 'a.b': null },
        resources: [{ ARN: 'arn:x' }],
        empty: {},
      },
    },
  };
  const item = (name: string) => screen.getByRole('treeitem', { name });
  const stops = () => screen.getAllByRole('treeitem').filter((one) => one.tabIndex === 0);

  it('has every name and value as a line, written as a path', () => {
    show(RecordField, question);
    expect(screen.getAllByRole('treeitem').map((one) => one.dataset['path'])).toEqual([
      'eventName',
      'userIdentity',
      'userIdentity.type',
      'userIdentity["a.b"]',
      'resources',
      'resources[0]',
      'resources[0].ARN',
      'empty',
    ]);
    // Read as one text it is the JSON that it shows.
    const text = screen.getByRole('tree').textContent ?? '';
    expect(JSON.parse(text)).toEqual(question.config.record);
  });

  it('is chosen by a click', () => {
    const draft = show(RecordField, question);
    expect(said()).toContain('Choose a field');
    fireEvent.click(item('ARN: "arn:x"'));
    expect(draft()).toBe('resources[0].ARN');
    expect(said()).toBe('Chosen: resources[0].ARN');
    expect(item('ARN: "arn:x"').getAttribute('aria-selected')).toBe('true');
  });

  it('is chosen by keys, with one stop in the tab order', () => {
    const draft = show(RecordField, question);
    expect(stops()).toEqual([item('eventName: "GetObject"')]);
    const go = (...keys: string[]) => keys.forEach((key) => press(stops()[0]!, key));
    stops()[0]?.focus();
    go('ArrowDown', 'ArrowRight');
    expect(document.activeElement).toBe(item('type: "Root"'));
    go('ArrowLeft', 'End', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
    expect(document.activeElement).toBe(item('resources'));
    go('Home', 'ArrowUp', 'Enter');
    expect(draft()).toBe('eventName');
    go('ArrowDown', ' ');
    expect(draft()).toBe('userIdentity');
    expect(stops()).toHaveLength(1);
  });

  it('marks the answer where another was chosen, and cannot be changed then', () => {
    const reply = { right: false, answer: 'eventName', notes: {} };
    show(RecordField, question, { first: 'empty', reply });
    expect(item('eventName: "GetObject", the answer')).toBeTruthy();
    expect(item('empty: {}, your choice, wrong')).toBeTruthy();
    expect(said()).toContain('The answer is eventName');
  });
});
