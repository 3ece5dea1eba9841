// @vitest-environment jsdom
import './dialog';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Answers } from '@/components/workshop/host/questions/answers';
import { answerGroups, mendWith } from '@/components/workshop/host/questions/mend';
import { Q1, Room } from '../protocol/room';
import { AS_HELPER, atTheDesk, fakeLive } from './fake-live';

afterEach(cleanup);

function asked() {
  const room = new Room().join('u1', 'u2', 'u3');
  room.host({ do: 'open', refs: [Q1] });
  room.answer('u1', Q1, 'wrong', { echo: 'PutItem' });
  room.answer('u1', Q1, 'wrong', { echo: 'PutItem' });
  room.answer('u2', Q1, 'wrong', { echo: 'PutItem' });
  room.answer('u2', Q1, 'wrong', { echo: 'GetItem' });
  room.answer('u3', Q1, 'right', { echo: 'PutObject' });
  return room;
}

describe('what was answered', () => {
  it('is grouped by what was understood, the most people first', () => {
    expect(answerGroups(asked().state, Q1)).toEqual([
      { echo: 'PutItem', people: 2, count: 3, right: false, graded: false },
      { echo: 'GetItem', people: 1, count: 1, right: false, graded: false },
      { echo: 'PutObject', people: 1, count: 1, right: true, graded: true },
    ]);
  });

  it('tells the key’s verdict beside that of the mend', () => {
    const room = asked();
    room.host({ do: 'mend', ref: Q1, accept: ['GetItem'], reject: ['PutObject'], void: false });
    const verdicts = answerGroups(room.state, Q1).map((one) => [one.echo, one.right, one.graded]);
    expect(verdicts).toEqual([
      ['PutItem', false, false],
      ['GetItem', true, false],
      ['PutObject', false, true],
    ]);
  });
});

describe('what was mended', () => {
  it('stays in sight when nobody says it any more', () => {
    const room = asked();
    room.host({ do: 'mend', ref: Q1, accept: ['GetItem'], reject: [], void: false });
    room.host({ do: 'remove', participant: 'u2' });
    expect(answerGroups(room.state, Q1).at(-1)).toEqual({
      ...{ echo: 'GetItem', people: 0, count: 0, right: true, graded: false },
    });
  });
});

describe('a mend', () => {
  it('has an answer on one side at most, and keeps the rest', () => {
    const before = { accept: ['a', 'b'], reject: ['c'], void: true };
    expect(mendWith(before, 'c', 'accept')).toEqual({ accept: ['a', 'b', 'c'], reject: [], void: true }); // prettier-ignore
    expect(mendWith(before, 'a', 'reject')).toEqual({ accept: ['b'], reject: ['c', 'a'], void: true }); // prettier-ignore
    expect(mendWith(before, 'b', 'key')).toEqual({ accept: ['a'], reject: ['c'], void: true });
    expect(mendWith(undefined, 'x', 'accept')).toEqual({ accept: ['x'], reject: [], void: false });
  });

  it('regrades everybody at a press, and is taken back at another', async () => {
    const room = asked();
    const live = fakeLive(room);
    atTheDesk(live, <Answers reference={Q1} />);
    fireEvent.click(screen.getByRole('button', { name: 'Take GetItem as right' }));
    const back = await screen.findByRole('button', { name: 'As the key says: GetItem' });
    await waitFor(() => expect(room.of('u2').answers[Q1]?.solvedAt).toBeDefined());
    fireEvent.click(back);
    await screen.findByRole('button', { name: 'Take GetItem as right' });
    await waitFor(() => expect(room.of('u2').answers[Q1]?.solvedAt).toBeUndefined());
    expect(live.sent).toEqual([
      { do: 'mend', ref: Q1, accept: ['GetItem'], reject: [], void: false },
      { do: 'mend', ref: Q1, accept: [], reject: [], void: false },
    ]);
  });

  it('voids a question only after it was asked once more', async () => {
    const room = asked();
    const live = fakeLive(room);
    atTheDesk(live, <Answers reference={Q1} />);
    fireEvent.click(screen.getByRole('button', { name: 'Void the question' }));
    expect(live.sent).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Void it' }));
    await screen.findByRole('button', { name: 'Count it again' });
    expect(room.state.questions[Q1]?.mend?.void).toBe(true);
  });

  it('is not offered to a helper', () => {
    atTheDesk(fakeLive(asked()), <Answers reference={Q1} />, AS_HELPER);
    expect(screen.getByText('PutItem')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
