/** What differs between two lists of lines: Myers' algorithm (1986), in linear space per step. */

export interface Line {
  readonly text: string;
  /** False for a last line without a newline. */
  readonly ended: boolean;
}

/** Lines `[from, to)` of the left stand where `[into, until)` of the right do. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly into: number;
  readonly until: number;
}

export function hunksOf(
  left: readonly Line[],
  right: readonly Line[],
  key: (line: Line) => string,
  { ignoreEmpty, around }: { ignoreEmpty: boolean; around: number },
): Hunk[] {
  const same = (i: number, j: number) =>
    left[i]!.text === right[j]!.text && left[i]!.ended === right[j]!.ended;
  const shortest = Math.min(left.length, right.length);
  let head = 0;
  while (head < shortest && same(head, head)) head++;
  let tail = 0;
  while (tail < shortest - head && same(left.length - 1 - tail, right.length - 1 - tail)) tail++;
  // Runs are not moved into what both begin and end with, but for the lines shown around.
  head = Math.max(0, head - around);
  tail = Math.max(0, tail - around);
  const found = within(
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
    key,
  ).map(({ from, to, into, until }) => ({
    from: from + head,
    to: to + head,
    into: into + head,
    until: until + head,
  }));
  if (!ignoreEmpty) return found;
  return found.filter(({ from, to, into, until }) =>
    [...left.slice(from, to), ...right.slice(into, until)].some((line) => line.text !== ''),
  );
}

function within(
  left: readonly Line[],
  right: readonly Line[],
  key: (line: Line) => string,
): Hunk[] {
  const numbers = new Map<string, number>();
  const numbered = (lines: readonly Line[]) =>
    Int32Array.from(lines, (line) => {
      const text = key(line);
      let number = numbers.get(text);
      if (number === undefined) numbers.set(text, (number = numbers.size));
      return number;
    });
  const a = numbered(left);
  const b = numbered(right);
  const changed = { left: new Uint8Array(a.length), right: new Uint8Array(b.length) };
  new Differ(a, b, changed.left, changed.right).run();
  shift(a, changed.left, changed.right);
  shift(b, changed.right, changed.left);
  return gather(changed.left, changed.right);
}

function gather(left: Uint8Array, right: Uint8Array): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const from = i;
    const into = j;
    while (left[i]) i++;
    while (right[j]) j++;
    if (i > from || j > into) hunks.push({ from, to: i, into, until: j });
    else {
      i++;
      j++;
    }
  }
  return hunks;
}

/** The middle of a shortest way from both ends, and so on in both halves. */
class Differ {
  private readonly forward: Int32Array;
  private readonly backward: Int32Array;
  private readonly offset: number;

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
    private readonly changedA: Uint8Array,
    private readonly changedB: Uint8Array,
  ) {
    const size = a.length + b.length + 3;
    this.forward = new Int32Array(size);
    this.backward = new Int32Array(size);
    this.offset = b.length + 1;
  }

  run(): void {
    this.between(0, this.a.length, 0, this.b.length);
  }

  private between(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    const { a, b } = this;
    let [x, xEnd, y, yEnd] = [aFrom, aTo, bFrom, bTo];
    while (x < xEnd && y < yEnd && a[x] === b[y]) {
      x++;
      y++;
    }
    while (x < xEnd && y < yEnd && a[xEnd - 1] === b[yEnd - 1]) {
      xEnd--;
      yEnd--;
    }
    if (x === xEnd) this.changedB.fill(1, y, yEnd);
    else if (y === yEnd) this.changedA.fill(1, x, xEnd);
    else {
      const [middleX, middleY] = this.middle(x, xEnd, y, yEnd);
      this.between(x, middleX, y, middleY);
      this.between(middleX, xEnd, middleY, yEnd);
    }
  }

  private middle(xFrom: number, xTo: number, yFrom: number, yTo: number): [number, number] {
    const { a, b, forward, backward, offset } = this;
    const low = xFrom - yTo;
    const high = xTo - yFrom;
    const start = xFrom - yFrom;
    const end = xTo - yTo;
    const odd = ((start - end) & 1) !== 0;
    let [fLow, fHigh, bLow, bHigh] = [start, start, end, end];
    forward[offset + start] = xFrom;
    backward[offset + end] = xTo;
    for (;;) {
      if (fLow > low) forward[offset + --fLow - 1] = -1;
      else fLow++;
      if (fHigh < high) forward[offset + ++fHigh + 1] = -1;
      else fHigh--;
      for (let d = fHigh; d >= fLow; d -= 2) {
        const below = forward[offset + d - 1]!;
        const above = forward[offset + d + 1]!;
        let x = below < above ? above : below + 1;
        let y = x - d;
        while (x < xTo && y < yTo && a[x] === b[y]) {
          x++;
          y++;
        }
        forward[offset + d] = x;
        if (odd && bLow <= d && d <= bHigh && backward[offset + d]! <= x) return [x, y];
      }
      if (bLow > low) backward[offset + --bLow - 1] = Infinity32;
      else bLow++;
      if (bHigh < high) backward[offset + ++bHigh + 1] = Infinity32;
      else bHigh--;
      for (let d = bHigh; d >= bLow; d -= 2) {
        const below = backward[offset + d - 1]!;
        const above = backward[offset + d + 1]!;
        let x = below < above ? below : above - 1;
        let y = x - d;
        while (xFrom < x && yFrom < y && a[x - 1] === b[y - 1]) {
          x--;
          y--;
        }
        backward[offset + d] = x;
        if (!odd && fLow <= d && d <= fHigh && x <= forward[offset + d]!) return [x, y];
      }
    }
  }
}
const Infinity32 = 0x7fffffff;

/**
 * Moves each run of changed lines as far down as equal lines allow, so that runs that touch become
 * one, and then back to where the other file has a change too: the hunks that GNU diff shows.
 */
function shift(lines: Int32Array, changed: Uint8Array, other: Uint8Array): void {
  const end = lines.length;
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < end && !changed[i]) {
      while (other[j++]) continue;
      i++;
    }
    if (i === end) return;
    let start = i;
    while (changed[++i]) continue;
    while (other[j]) j++;
    let length: number;
    let corresponding: number;
    do {
      length = i - start;
      while (start && lines[start - 1] === lines[i - 1]) {
        changed[--start] = 1;
        changed[--i] = 0;
        while (changed[start - 1]) start--;
        while (other[--j]) continue;
      }
      corresponding = j > 0 && other[j - 1] ? i : end;
      while (i !== end && lines[start] === lines[i]) {
        changed[start++] = 0;
        changed[i++] = 1;
        while (changed[i]) i++;
        while (other[++j]) corresponding = i;
      }
    } while (length !== i - start);
    while (corresponding < i) {
      changed[--start] = 1;
      changed[--i] = 0;
      while (other[--j]) continue;
    }
  }
}
