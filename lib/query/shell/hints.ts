/** Help for a name that is not there. */

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
