import { describe, expect, it } from 'vitest';
import { holdStream } from '@/lib/workshop/server/open-streams';

const places = (network: string, who: 'participants' | 'all', many: number) =>
  Array.from({ length: many }, () => holdStream(network, who));
const given = (held: ReturnType<typeof holdStream>[]) =>
  held.filter((one) => typeof one === 'function');

describe('streams that are open at a time', () => {
  it('are so many of an address; the staff gets in beside its participants', () => {
    const held = given(places('a', 'participants', 2_600));
    expect(held).toHaveLength(2_500);
    expect(holdStream('a', 'participants')).toEqual({ full: 'address' });
    held.push(...given(places('a', 'all', 600)));
    expect(held).toHaveLength(3_000);
    expect(holdStream('b', 'participants')).toBeTypeOf('function');
    // Given back, as often as it is said, it is one place.
    const [first] = held;
    first?.();
    first?.();
    expect(given(places('a', 'all', 2))).toHaveLength(1);
    for (const one of held) one();
  });

  it('are so many of the process, whatever the addresses', () => {
    const held = Array.from({ length: 10 }, (_, n) => places(`${n}`, 'participants', 2_400)).flat();
    expect(held.at(-1)).toEqual({ full: 'process' });
    expect(given(held).length).toBeLessThanOrEqual(20_000);
    expect(given(held).length).toBeGreaterThan(19_990);
    const staff = holdStream('elsewhere', 'all');
    expect(staff).toBeTypeOf('function');
    for (const one of given(held)) one();
    expect(holdStream('0', 'participants')).toBeTypeOf('function');
  });
});
