import { describe, expect, it } from 'vitest';
import { holdStream, isWatched } from '@/lib/workshop/server/open-streams';

const places = (network: string, who: 'participants' | 'all', many: number) =>
  Array.from({ length: many }, () => holdStream(network, who, 'room'));
const given = (held: ReturnType<typeof holdStream>[]) =>
  held.filter((one) => typeof one === 'function');

describe('streams that are open at a time', () => {
  it('are so many of an address; the staff gets in beside its participants', () => {
    const held = given(places('a', 'participants', 2_600));
    expect(held).toHaveLength(2_500);
    expect(holdStream('a', 'participants', 'room')).toEqual({ full: 'address' });
    held.push(...given(places('a', 'all', 600)));
    expect(held).toHaveLength(3_000);
    expect(holdStream('b', 'participants', 'room')).toBeTypeOf('function');
    // Given back, as often as it is said, it is one place.
    const [first] = held;
    first?.();
    first?.();
    expect(given(places('a', 'all', 2))).toHaveLength(1);
    for (const one of held) one();
  });

  it('say whose pages are open at an address, until the last is closed', () => {
    const two = ['room', 'room'].map((room) => holdStream('home', 'all', room) as () => void);
    two[0]?.();
    two[0]?.();
    expect(isWatched('home', 'room')).toBe(true);
    expect([isWatched('home', 'other'), isWatched('away', 'room')]).toEqual([false, false]);
    two[1]?.();
    expect(isWatched('home', 'room')).toBe(false);
  });

  it('are so many of the process, whatever the addresses', () => {
    const held = Array.from({ length: 10 }, (_, n) => places(`${n}`, 'participants', 2_400)).flat();
    expect(held.at(-1)).toEqual({ full: 'process' });
    expect(given(held).length).toBeLessThanOrEqual(20_000);
    expect(given(held).length).toBeGreaterThan(19_990);
    const staff = holdStream('elsewhere', 'all', 'room');
    expect(staff).toBeTypeOf('function');
    for (const one of given(held)) one();
    expect(holdStream('0', 'participants', 'room')).toBeTypeOf('function');
  });
});
