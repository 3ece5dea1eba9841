// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { observedLine, observedRow } from '@/components/casefile/observe';
import { recordAt } from '@/components/lab/workbench/records';
import { ResultTable } from '@/components/lab/workbench/table/result-table';
import type { Json } from '@/lib/query/types';

afterEach(cleanup);

describe('recordAt', () => {
  const one = '{\n  "a": {\n    "b": "}{"\n  }\n}';
  const list = '[\n  {"n": 1},\n  7,\n  {"n": 2, "deep": [{"n": 3}]}\n]';
  const records = '{"Records": [\n  {"n": 1},\n  {"n": 2}\n]}';
  it.each<[string, string, string, unknown]>([
    ['a line within an object', one, '"b"', { a: { b: '}{' } }],
    ['its last brace', one, '}\n}', { a: { b: '}{' } }],
    ['the second of two', `${one}\n{"n": 2}`, '"n"', { n: 2 }],
    ['an element of a list', list, '"n": 1', { n: 1 }],
    ['an object within an element', list, '"n": 3', { n: 2, deep: [{ n: 3 }] }],
    ['what is no object of a list', list, '7', undefined],
    ['an element of Records', records, '"n": 2', { n: 2 }],
    ['text', 'no JSON at all', 'JSON', undefined],
  ])('%s', (_, text, place, record) => {
    expect(recordAt(text, text.indexOf(place))).toEqual(record);
  });

  it('is nothing after the last value', () => {
    expect(recordAt('{"n": 1}\n', 9)).toBeUndefined();
  });
});

describe('what a row is evidence of', () => {
  const columns = (...names: string[]) => names.map((name) => ({ name, type: 'VARCHAR' }));

  it('is its columns and values', () => {
    expect(observedRow(columns('eventName', 'n'), ['PutObject', 3])).toEqual({
      shown: { kind: 'row', columns: ['eventName', 'n'], values: ['PutObject', 3] },
    });
  });

  it('is the record that a log event holds', () => {
    const row = ['2024-11-28 15:22:39.000', '{"eventName":"PutObject"}'];
    expect(observedRow(columns('@timestamp', '@message'), row)).toEqual({
      shown: { kind: 'record', record: { eventName: 'PutObject' } },
    });
  });

  it('is the line of any other log event, with its time', () => {
    const row = ['2024-11-28 15:22:39.000', '  at Object.run'];
    expect(observedRow(columns('@timestamp', '@message'), row)).toEqual({
      shown: { kind: 'line', text: '  at Object.run' },
      eventTime: '2024-11-28T15:22:39.000Z',
    });
  });

  it('is a record where all of one is there; what is NULL was not in it', () => {
    const whole = columns('eventID', 'eventName', 'eventTime', 'userIdentity', 'requestParameters');
    const row = [
      '261e7bcc',
      'CreateUser',
      '2024-11-28 15:21:35',
      { type: 'IAMUser', arn: null },
      null,
    ];
    expect(observedRow(whole, row).shown).toEqual({
      kind: 'record',
      record: {
        eventID: '261e7bcc',
        eventName: 'CreateUser',
        eventTime: '2024-11-28 15:21:35',
        userIdentity: { type: 'IAMUser' },
      },
    });
  });

  it('takes a line of JSON for a record', () => {
    expect(observedLine('{"n":1}')).toEqual({ kind: 'record', record: { n: 1 } });
    expect(observedLine('{"n":')).toEqual({ kind: 'line', text: '{"n":' });
    expect(observedLine('[1]')).toEqual({ kind: 'line', text: '[1]' });
  });
});

describe('pins of a result', () => {
  const columns = [{ name: 'eventName', type: 'VARCHAR' }];
  const rows: Json[][] = [['b'], ['a']];
  const show = (props = {}) =>
    render(<ResultTable columns={columns} rows={rows} label="Result" say={vi.fn()} {...props} />);
  const cell = (text: string) => screen.getByRole('gridcell', { name: text });

  it('pins the row that has the focus, in whatever order rows are shown', () => {
    const onPin = vi.fn();
    show({ onPin });
    fireEvent.click(screen.getByRole('columnheader', { name: /eventName/ }));
    cell('a').focus();
    fireEvent.keyDown(cell('a'), { key: 'p' });
    expect(onPin).toHaveBeenCalledExactlyOnceWith(['a']);
  });

  it('leaves the key alone where there is no case file, and with a modifier', () => {
    const onPin = vi.fn();
    show({ onPin });
    cell('b').focus();
    expect(fireEvent.keyDown(cell('b'), { key: 'p', ctrlKey: true })).toBe(true);
    expect(onPin).not.toHaveBeenCalled();
    cleanup();
    show();
    cell('b').focus();
    expect(fireEvent.keyDown(cell('b'), { key: 'p' })).toBe(true);
  });

  it('says which rows are pinned', () => {
    show({ onPin: vi.fn(), pinnedAs: ([value]: Json[]) => (value === 'a' ? 7 : undefined) });
    expect(screen.getByRole('rowheader', { name: 'E7 2' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: '1' })).toBeTruthy();
  });
});
