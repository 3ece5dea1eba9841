/** `md5sum`, `sha1sum`, `sha256sum`. */
import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { md5 } from '@/lib/trail/hash/md5';
import { sha1 } from '@/lib/trail/hash/sha1';
import { sha256 } from '@/lib/trail/hash/sha256';
import { decode, encode, splitLines } from '../text';

const flags: Flag[] = [
  { short: 'b', long: 'binary', what: 'a * before the name' },
  { short: 't', long: 'text', what: 'no effect' },
  { short: 'c', long: 'check', what: 'the files hold digests: compare them' },
  { short: 'w', long: 'warn', what: 'no effect' },
  { long: 'quiet', what: 'with -c: no words about files that are as they were' },
  { long: 'status', what: 'with -c: print nothing; the exit code tells' },
  { long: 'tag', what: 'as BSD prints digests' },
];

type Digest = (bytes: Uint8Array) => string;

function command(name: string, kind: string, digest: Digest): Command {
  return {
    name,
    usage: `${name} [OPTION]... [FILE]...`,
    summary: `print ${kind} digests, or compare them`,
    flags,
    run: (io) => run(io, kind, digest),
  };
}
export const md5sum = command('md5sum', 'MD5', md5);
export const sha1sum = command('sha1sum', 'SHA1', sha1);
export const sha256sum = command('sha256sum', 'SHA256', sha256);

async function run(io: Io, kind: string, digest: Digest): Promise<number> {
  const options = parseOptions(io, flags);
  if (!options) return 1;
  const names = options.operands.map((operand) => operand.text);
  if (names.length === 0) names.push('-');
  if (options.has('c')) return check(io, options, names, digest);
  let code = 0;
  for (const name of names) {
    await io.shell.pause();
    const read = await readOperand(io, name);
    if ('problem' in read) {
      io.complain(`${name}: ${read.problem}`);
      code = 1;
    } else if (options.has('tag')) io.print(`${kind} (${name}) = ${digest(read.bytes)}\n`);
    else io.print(`${digest(read.bytes)} ${options.has('b') ? '*' : ' '}${name}\n`);
  }
  return code;
}

async function check(
  io: Io,
  options: Options,
  names: readonly string[],
  digest: Digest,
): Promise<number> {
  const counts = { failed: 0, unreadable: 0, wrong: 0 };
  const tell = (text: string) => {
    if (!options.has('status')) io.print(text);
  };
  for (const name of names) {
    const list = await readOperand(io, name);
    if ('problem' in list) {
      io.complain(`${name}: ${list.problem}`);
      return 1;
    }
    let good = 0;
    for (const line of splitLines(decode(list.bytes)).lines) {
      const found =
        /^([0-9a-fA-F]{32,128}) [ *](.+)$/.exec(line) ??
        /^\w+ \((?<f>.+)\) = (?<d>[0-9a-f]+)$/.exec(line);
      if (!found) {
        counts.wrong++;
        continue;
      }
      good++;
      const file = found.groups?.f ?? found[2]!;
      const wanted = (found.groups?.d ?? found[1]!).toLowerCase();
      const read = await readOperand(io, file);
      if ('problem' in read) {
        io.complain(`${file}: ${read.problem}`);
        tell(`${file}: FAILED open or read\n`);
        counts.unreadable++;
      } else if (digest(read.bytes) === wanted) {
        if (!options.has('quiet')) tell(`${file}: OK\n`);
      } else {
        tell(`${file}: FAILED\n`);
        counts.failed++;
      }
    }
    if (good === 0) {
      io.complain(
        `${name === '-' ? "'standard input'" : name}: no properly formatted checksum lines found`,
      );
      return 1;
    }
  }
  if (!options.has('status')) summarize(io, counts);
  return counts.failed + counts.unreadable > 0 ? 1 : 0;
}

function summarize(
  io: Io,
  { failed, unreadable, wrong }: Record<'failed' | 'unreadable' | 'wrong', number>,
): void {
  const warn = (text: string) => io.stderr.write(encode(`${io.name}: WARNING: ${text}\n`));
  const many = (count: number, one: string, several: string) =>
    `${count} ${count === 1 ? one : several}`;
  if (wrong) warn(many(wrong, 'line is improperly formatted', 'lines are improperly formatted'));
  if (unreadable) warn(`${many(unreadable, 'listed file', 'listed files')} could not be read`);
  if (failed) warn(`${many(failed, 'computed checksum', 'computed checksums')} did NOT match`);
}
