/** The commands of the terminal; a new one is a file in `commands/` and a line here. */
import type { Appetite, Io } from './io';
import type { Flag } from './options';
import { awk, gawk } from './commands/awk';
import { aws } from './commands/aws';
import { base64 } from './commands/base64';
import { cat } from './commands/cat';
import { clear } from './commands/clear';
import { cmp } from './commands/cmp';
import { column } from './commands/column';
import { comm } from './commands/comm';
import { cut } from './commands/cut';
import { date } from './commands/date';
import { diff } from './commands/diff';
import { du, stat } from './commands/du';
import { expand, unexpand } from './commands/expand';
import { file } from './commands/file';
import { fold } from './commands/fold';
import { join } from './commands/join';
import { md5sum, sha1sum, sha256sum } from './commands/digests';
import { split } from './commands/split';
import { echo } from './commands/echo';
import { falseCommand, trueCommand } from './commands/constant';
import { basename, dirname } from './commands/paths';
import { cp, mv, rm, touch } from './commands/manage';
import { env } from './commands/env';
import { find } from './commands/find';
import { mkdir, rmdir } from './commands/folders';
import { grep, egrep, fgrep } from './commands/grep';
import { gunzip, zcat } from './commands/gunzip';
import { gzip } from './commands/gzip';
import { xxd } from './commands/xxd';
import { zgrep } from './commands/zgrep';
import { head } from './commands/head';
import { help } from './commands/help';
import { jq } from './commands/jq';
import { less, more } from './commands/less';
import { ls } from './commands/ls';
import { man } from './commands/man';
import { nl } from './commands/nl';
import { openssl } from './commands/openssl';
import { paste } from './commands/paste';
import { printf } from './commands/printf';
import { rev } from './commands/rev';
import { sed } from './commands/sed';
import { seq } from './commands/seq';
import { bash, sh } from './commands/sh';
import { sleep } from './commands/sleep';
import { sort } from './commands/sort';
import { tac } from './commands/tac';
import { tail } from './commands/tail';
import { tee } from './commands/tee';
import { bracket, test } from './commands/test';
import { tr } from './commands/tr';
import { uniq } from './commands/uniq';
import { wc } from './commands/wc';
import { xargs } from './commands/xargs';

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** One line, as in the first line of a manual page. */
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** Further words for `man`, paragraphs apart by an empty line. */
  readonly more?: string;
  run(io: Io): number | Promise<number>;
  /** Given its arguments: told of what comes down the pipe, says when that is enough. */
  appetite?(args: readonly string[]): Appetite | undefined;
}

const ALL: readonly Command[] = [
  awk,
  aws,
  base64,
  basename,
  bash,
  bracket,
  cat,
  clear,
  cmp,
  column,
  comm,
  cp,
  cut,
  date,
  diff,
  dirname,
  du,
  echo,
  egrep,
  env,
  expand,
  falseCommand,
  fgrep,
  file,
  find,
  fold,
  gawk,
  grep,
  gunzip,
  gzip,
  head,
  help,
  join,
  jq,
  less,
  ls,
  man,
  md5sum,
  mkdir,
  more,
  mv,
  nl,
  openssl,
  paste,
  printf,
  rev,
  rm,
  rmdir,
  sed,
  seq,
  sh,
  sha1sum,
  sha256sum,
  sleep,
  sort,
  split,
  stat,
  tac,
  tail,
  tee,
  test,
  touch,
  tr,
  trueCommand,
  unexpand,
  uniq,
  wc,
  xargs,
  xxd,
  zcat,
  zgrep,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ALL.map((command) => [command.name, command]),
);

export const commandNamed = (name: string): Command | undefined => COMMANDS.get(name);
