/** Moving ids within and between lists, worked by hand. */
import { describe, expect, it } from 'vitest';
import { moved, stepped } from '@/components/question/sort/arrange';

const lists = [
  ['a', 'b', 'c'],
  ['x', 'y'],
];

describe('a move', () => {
  it.each([
    ['a', { list: 0, at: 2 }, [['b', 'c', 'a'], ['x', 'y']]],
    ['c', { list: 0, at: 0 }, [['c', 'a', 'b'], ['x', 'y']]],
    ['a', { list: 1, at: 1 }, [['b', 'c'], ['x', 'a', 'y']]],
    ['y', { list: 0, at: Infinity }, [['a', 'b', 'c', 'y'], ['x']]],
  ])('%s to %j', (id, to, after) => expect(moved(lists, id, to)).toEqual(after)); // prettier-ignore
});

describe('a step', () => {
  it.each([
    ['b', 'up', [['b', 'a', 'c'], ['x', 'y']]],
    ['b', 'down', [['a', 'c', 'b'], ['x', 'y']]],
    // Past the ends it goes on in the next list, or nowhere.
    ['c', 'down', [['a', 'b'], ['c', 'x', 'y']]],
    ['x', 'up', [['a', 'b', 'c', 'x'], ['y']]],
    ['a', 'up', lists],
    ['y', 'down', lists],
    ['b', 'right', [['a', 'c'], ['b', 'x', 'y']]],
    ['y', 'left', [['a', 'b', 'c', 'y'], ['x']]],
    ['b', 'left', lists],
  ] as const)('%s %s', (id, way, after) => expect(stepped(lists, id, way)).toEqual(after)); // prettier-ignore

  it('leaves a list without an order at once', () => {
    expect(stepped(lists, 'y', 'up', 1)).toEqual([['a', 'b', 'c', 'y'], ['x']]);
    expect(stepped(lists, 'x', 'down', 1)).toEqual(lists);
  });
});
