/** Help for a name that is not there. */

/** Edits (insert, delete, replace, swap neighbours) between two words. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

/** The known name that is most like this one, where one is like it at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const limit = name.length <= 3 ? 1 : 2;
  const ranked = known
    .map((each) => ({ each, edits: distance(name.toLowerCase(), each) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.each;
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  curl: 'There is no network here: the logs of this lab are files already. `ls` lists them.',
  wget: 'There is no network here: the logs of this lab are files already. `ls` lists them.',
  vim: 'There is no editor here: `less FILE` shows a file, `>` writes one.',
  vi: 'There is no editor here: `less FILE` shows a file, `>` writes one.',
  nano: 'There is no editor here: `less FILE` shows a file, `>` writes one.',
  sudo: 'Nothing here needs more rights: leave `sudo` out.',
  select: 'That looks like SQL: it runs in the SQL tab.',
  python: '`jq` does here what a short script would.',
  python3: '`jq` does here what a short script would.',
};

/** For programs that people look for, and that are not here. */
export function knownAbsent(name: string): string | undefined {
  return Object.hasOwn(ELSEWHERE, name.toLowerCase()) ? ELSEWHERE[name.toLowerCase()] : undefined;
}
export const ALL_COMMANDS = '`help` lists the commands of this terminal.';
