import { describe, expect, it } from 'vitest';
import { ahead, queue } from '@/lib/progress/review/queue';
import { variantFor } from '@/lib/progress/review/variants';
import { AT, item } from './items';

const now = { at: AT, zone: 'UTC' };

describe('queue', () => {
  it('has confident errors first, then misses, then what is most nearly forgotten', () => {
    const items = {
      firm: item({ stability: 40 }),
      shaky: item({ stability: 2 }),
      missed: item({ stability: 0.2 }, { recall: { right: false, confidence: 'guessed' } }),
      unsaid: item({ stability: 0.1 }, { recall: { right: false } }),
      confident: item({ stability: 30 }, { recall: { right: false, confidence: 'sure' } }),
      sureAndRight: item({ stability: 20 }, { recall: { right: true, confidence: 'sure' } }),
      notDue: item({ due: '2026-12-01T00:00:00.000Z' }),
    };
    const order = ['confident', 'unsaid', 'missed', 'shaky', 'sureAndRight', 'firm'];
    expect(queue(items, now)).toEqual(order);
    const turned = Object.fromEntries(Object.entries(items).reverse());
    expect(queue(turned, now)).toEqual(order);
  });

  it('goes by the reference where nothing else decides', () => {
    expect(queue({ b: item(), a: item() }, now)).toEqual(['a', 'b']);
  });
});

describe('ahead', () => {
  it('is what comes next, due or not', () => {
    const items = {
      c: item({ due: '2026-12-03T00:00:00.000Z' }),
      a: item({ due: '2026-12-01T00:00:00.000Z' }),
      b: item({ due: '2026-12-02T00:00:00.000Z' }),
    };
    expect(ahead(items, 2, 'UTC')).toEqual(['a', 'b']);
    expect(ahead(items, 5, 'UTC')).toEqual(['a', 'b', 'c']);
  });
});

describe('variantFor', () => {
  const [one, two, three] = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
  const all = [one, two, three];

  it('asks one that was never asked, in order, then the one asked longest ago', () => {
    expect(variantFor(all, {})).toBe(one);
    expect(variantFor(all, { one: AT })).toBe(two);
    expect(variantFor(all, { one: AT, two: AT })).toBe(three);
    const asked = { one: '2026-01-03T00:00:00.000Z', two: '2026-01-01T00:00:00.000Z' };
    expect(variantFor([one, two], asked)).toBe(two);
    expect(variantFor([one], { one: AT })).toBe(one);
    expect(variantFor([], {})).toBeUndefined();
  });
});
