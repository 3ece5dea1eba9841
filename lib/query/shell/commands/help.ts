import type { Command } from '../registry';
import { COMMANDS } from '../registry';

export const help: Command = {
  name: 'help',
  usage: 'help [COMMAND]',
  summary: 'list the commands, or tell about one',
  flags: [],
  run(io) {
    const name = io.args[0]?.text;
    if (name !== undefined) {
      const command = COMMANDS.get(name);
      if (!command) {
        io.complain(`no command \`${name}' here; \`help' lists those there are`);
        return 1;
      }
      io.print(describe(command));
      return 0;
    }
    const width = Math.max(...[...COMMANDS.keys()].map((each) => each.length));
    const lines = [...COMMANDS.values()].map(
      (command) => `  ${command.name.padEnd(width)}  ${command.summary}`,
    );
    io.print(`${lines.join('\n')}\n\nhelp COMMAND tells about one. Tab completes, Ctrl-C stops.\n`);
    return 0;
  },
};

/** What there is to know of a command, in 80 columns. */
export function describe(command: Command): string {
  const flags = command.flags.map((flag) => {
    const value = flag.value?.startsWith('[')
      ? `[=${flag.value.slice(1)}`
      : flag.value && ` ${flag.value}`;
    const names = [flag.short && `-${flag.short}`, flag.long && `--${flag.long}`].filter(Boolean);
    return { names: names.join(', ') + (value ?? ''), what: flag.what };
  });
  const sections = [`${command.name}: ${command.summary}`, `Usage: ${command.usage}`];
  if (flags.length > 0) {
    sections.push(flags.map(({ names, what }) => `  ${names}\n      ${what}`).join('\n'));
  }
  if (command.more) sections.push(command.more);
  return `${sections.join('\n\n')}\n`;
}
