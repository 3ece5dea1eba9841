/**
 * Rows that stand as near as they can to where they are wanted, in their order and without touching:
 * rows that want the same place are pooled and centred on it (isotonic regression).
 *
 * @param wanted the middle that each row is wanted at, in ascending order
 * @param height of a row
 * @param length of the axis; all rows are kept within it where they fit
 * @returns the middle of each row
 */
export function placed(wanted: readonly number[], height: number, length: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((middle, at) => {
    // Without the rows before it, each row would stand here.
    pools.push({ sum: middle - at * height, count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (!before || !last || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const most = length - wanted.length * height;
  const tops = pools.flatMap(({ sum, count }) => {
    const top = Math.max(0, Math.min(sum / count - height / 2, most));
    return Array.from({ length: count }, () => top);
  });
  return tops.map((top, at) => top + at * height + height / 2);
}
