/** `npm run -s trailwise -- <verb> …`: the command line over the same code as the app. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean } from '@/lib/text/did-you-mean';
import { Usage } from './verb';
import type { Verb, World } from './verb';

interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Loaded when it is called: `grade` need not wait for the query engines. */
  readonly load: () => Promise<Verb>;
}

/** A new verb is a file in `verbs/` and an entry here. */
const VERBS: readonly Entry[] = [
  {
    name: 'query',
    summary: "Ask a lab's evidence, in the shell or in SQL",
    load: async () => (await import('./verbs/query')).queryVerb,
  },
  {
    name: 'check',
    summary: 'Validate the content and prove the answers',
    load: async () => (await import('./verbs/check')).checkVerb,
  },
  {
    name: 'data',
    summary: 'Make the data sets of the labs',
    load: async () => (await import('./verbs/data')).dataVerb,
  },
  {
    name: 'grade',
    summary: 'Grade a CSV of answers',
    load: async () => (await import('./verbs/grade')).gradeVerb,
  },
  {
    name: 'schema',
    summary: 'Write the JSON Schemas of the content files, for editors',
    load: async () => (await import('./verbs/schema')).schemaVerb,
  },
];

function overview(): string {
  const names = VERBS.map((verb) => `  ${verb.name.padEnd(8)}${verb.summary}`);
  return `trailwise <verb> [<arguments>]\n\n${names.join('\n')}\n\ntrailwise <verb> --help says more.\n`;
}

/** Runs a command line; resolves with the exit code: 2 where the command line itself is wrong. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.out(overview());
    return name === undefined ? 2 : 0;
  }
  const entry = VERBS.find((known) => known.name === name);
  if (!entry) {
    const names = VERBS.map((known) => known.name);
    world.err(`trailwise: There is no verb ${name}.${didYouMean(name, names)}\n`);
    return 2;
  }
  const verb = await entry.load();
  // After -- everything is an argument, `--help` too.
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === '--help' || word === '-h')) {
    world.out(`${verb.help}\n`);
    return 0;
  }
  try {
    return await verb.run(rest, world);
  } catch (error) {
    const usage = error instanceof Usage;
    const message = error instanceof Error ? error.message : String(error);
    world.err(`trailwise ${name}: ${message}\n`);
    if (usage) world.err(`See: trailwise ${name} --help\n`);
    return usage ? 2 : 1;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function start(): Promise<void> {
  // `trailwise query … | head` closes the pipe early; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const code = await main(process.argv.slice(2), {
    root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
  });
  // Exits by itself once all is written: process.exit would cut a pipe short.
  process.exitCode = code;
}

const script = process.argv[1];
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) await start();
