import type { Command } from '../registry';
import type { Io } from '../io';
import { grep } from './grep';
import { inflate } from './gunzip';

export const zgrep: Command = {
  name: 'zgrep',
  usage: 'zgrep [OPTION]... PATTERNS [FILE]...',
  summary: 'print the lines that match, of files that may be compressed',
  flags: grep.flags,
  more: 'It takes the options of grep, and looks into .gz files as zcat shows them.',
  run(io) {
    const { files } = io.shell;
    // grep reads through this: what a .gz file holds in place of its bytes.
    const inflated = Object.assign(Object.create(files) as typeof files, {
      async read(name: string) {
        const read = await files.read(name);
        if ('problem' in read) return read;
        const bytes = inflate(read.bytes);
        return typeof bytes === 'string' ? read : { bytes };
      },
    });
    const seen: Io = { ...io, name: 'grep', shell: { ...io.shell, files: inflated } };
    return grep.run(seen);
  },
};
