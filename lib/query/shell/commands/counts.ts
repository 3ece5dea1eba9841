/** The numbers of `head -n`, `tail -c`: `10`, `-10`, `+10`, `2K`. */

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 512,
  kB: 1e3,
  K: 1024,
  KiB: 1024,
  k: 1024,
  MB: 1e6,
  M: 1024 ** 2,
  MiB: 1024 ** 2,
  m: 1024 ** 2,
  GB: 1e9,
  G: 1024 ** 3,
  GiB: 1024 ** 3,
};

export interface Count {
  readonly sign: '' | '-' | '+';
  readonly number: number;
}

export function parseCount(text: string): Count | undefined {
  const found = /^([-+]?)(\d+)([A-Za-z]*)$/.exec(text);
  if (!found) return undefined;
  const unit = UNITS[found[3]!];
  if (unit === undefined) return undefined;
  return { sign: found[1] as Count['sign'], number: Number(found[2]) * unit };
}

/** Where line `count` (from 0) begins; the length where there are not so many. */
export function lineStart(bytes: Uint8Array, count: number): number {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(10, at);
    if (end < 0) return bytes.length;
    at = end + 1;
  }
  return at;
}

/** Where the last `count` lines begin. */
export function lastLinesStart(bytes: Uint8Array, count: number): number {
  if (count === 0) return bytes.length;
  let at = bytes.length;
  if (bytes[at - 1] === 10) at--;
  for (let i = 0; i < count; i++) {
    const end = at <= 0 ? -1 : bytes.lastIndexOf(10, at - 1);
    if (end < 0) return 0;
    at = end;
  }
  return at + 1;
}
