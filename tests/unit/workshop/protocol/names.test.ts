import { describe, expect, it } from 'vitest';
import { cleanName, skeleton } from '@/lib/workshop/protocol/names';
import { Q1, Room, SERVER } from './room';

const clean = (raw: string) => {
  const result = cleanName(raw);
  return 'name' in result ? result.name : 'why' in result ? `(${result.why})` : '(?)';
};

describe('names', () => {
  it.each([
    ['  Ana   Lima ', 'Ana Lima'],
    ['Ａｎａ', 'Ana'], // full width: NFKC
    ['Jose\u0301', 'José'],
    ['A\u200bn\u00ada\ufeff', 'Ana'], // zero width, soft hyphen, byte order mark
    ['\u202eanA\u202c', 'anA'], // right-to-left override
    ['An\u0000a\u001b[31m', 'Ana[31m'],
    ['A\u034f\u3164na\u2800', 'Ana'], // joiner, Hangul filler, blank Braille
    ['Ana\nLima', 'Ana Lima'],
    [`Z${'\u0334'.repeat(60)}`, `Z${'\u0334'.repeat(3)}`],
    ['李雷', '李雷'],
    ['👩‍💻', '👩💻'],
    ["<img src=x onerror='a'>", "<img src=x onerror='a'>"], // pages escape; a name is text
    ['', '(empty)'],
    [' \u200b\u2060 ', '(empty)'],
    ['\u0301\u0301', '(empty)'],
    ['x'.repeat(32), 'x'.repeat(32)],
    ['x'.repeat(33), '(too-long)'],
    ['\ufdfa\ufdfa', '(too-long)'], // one character that NFKC makes eighteen of
    ['Scunthorpe', 'Scunthorpe'],
    ['Dick Fosbury', 'Dick Fosbury'],
    ['f\u200bu\u200bc\u200bk', '(word)'],
    ['SH1T', '(word)'],
    ['Instructor', '(word)'],
    ['іnѕtruсtоr', '(word)'], // Cyrillic letters
  ])('%j is %j', (raw, wanted) => expect(clean(raw)).toBe(wanted));

  it('take the words that a server brings', () => {
    expect(cleanName('Grinch', { words: ['grinch'] })).toEqual({
      refused: 'bad-name',
      why: 'word',
    });
  });

  it('are one room’s only once, whatever the case and the alphabet', () => {
    const room = new Room();
    const join = (participant: string, name: string) =>
      room.ask(SERVER, { do: 'join', participant, name });
    expect(join('u1', 'Anna')).toHaveProperty('events');
    expect(join('u2', 'ANNA')).toEqual({ refused: 'name-taken', name: 'ANNA' });
    expect(join('u2', 'Аnnа')).toMatchObject({ refused: 'name-taken' }); // Cyrillic А, а
    expect(join('u1', 'Other')).toEqual({ refused: 'joined-already' });
    room.ask(SERVER, { do: 'join-staff', id: 'h1', role: 'helper', name: 'Hana' });
    expect(join('u2', 'hana')).toMatchObject({ refused: 'name-taken' });
    expect(skeleton('José')).not.toBe(skeleton('Jose'));
  });

  it('are no more than a room has places', () => {
    const room = new Room();
    for (let i = 0; i < 1_000; i++) room.join(`u${i}`);
    expect(room.ask(SERVER, { do: 'join', participant: 'x', name: 'One more' })).toEqual({
      refused: 'room-full',
      most: 1_000,
    });
  });

  it('of people who were made up do not fill a room for good', () => {
    const room = new Room();
    for (let i = 0; i < 1_000; i++) room.join(`u${i}`);
    room.host({ do: 'open', refs: [Q1] });
    room.answer('u0', Q1, 'wrong');
    const comes = (id: string) => room.ask(SERVER, { do: 'join', participant: id, name: id });
    // What somebody answered is kept, and so is their place.
    room.host({ do: 'ban', participant: 'u0' });
    expect(comes('x')).toMatchObject({ refused: 'room-full' });
    for (const participant of ['u1', 'u2']) room.host({ do: 'ban', participant });
    expect([comes('x'), comes('y')]).toMatchObject([{ events: [{}] }, { events: [{}] }]);
    expect(comes('z')).toMatchObject({ refused: 'room-full' });
  });

  it('are bounded however many were taken out again', () => {
    const room = new Room().join('u0');
    room.host({ do: 'ban', participant: 'u0' });
    const [one] = room.state.participants;
    if (!one) throw new Error('nobody');
    const participants = (n: number) => Array.from({ length: n }, () => one);
    room.state = { ...room.state, participants: participants(4_999) };
    expect(room.ask(SERVER, { do: 'join', participant: 'x', name: 'x' })).toHaveProperty('events');
    expect(room.ask(SERVER, { do: 'join', participant: 'y', name: 'y' })).toMatchObject({ refused: 'room-full' }); // prettier-ignore
  });
});
