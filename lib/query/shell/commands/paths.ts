import type { Command } from '../registry';
import { encode } from '../text';

function command(
  name: string,
  summary: string,
  change: (path: string, suffix?: string) => string,
): Command {
  return {
    name,
    usage: `${name} NAME${name === 'basename' ? ' [SUFFIX]' : ''}`,
    summary,
    flags: [],
    run(io) {
      const [path, suffix] = io.args.map((arg) => arg.text);
      if (path === undefined) {
        io.complain('missing operand');
        io.stderr.write(encode(`Try '${name} --help' for more information.\n`));
        return 1;
      }
      io.print(`${change(path, suffix)}\n`);
      return 0;
    },
  };
}

export const basename = command('basename', 'the last part of a path', (path, suffix) => {
  const name = path.replace(/\/+$/, '').split('/').at(-1) || (path.startsWith('/') ? '/' : '');
  return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
});
export const dirname = command('dirname', 'all but the last part of a path', (path) => {
  const parent = path.replace(/\/+$/, '').replace(/\/*[^/]*$/, '');
  return parent || (path.startsWith('/') ? '/' : '.');
});
