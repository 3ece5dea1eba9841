import { LANGUAGES } from '@/lib/query/types';
import type { Failed, Language, Outcome, Output } from '@/lib/query/types';
import { assertNever } from '@/lib/query/assert-never';
import { readAfter } from '../after-option';
import { readArgs, readFormat, readLabId } from '../args';
import { formatDiagnostic } from '../caret';
import { openAfter } from '../open-after';
import { openEngine, openEvidence } from '../open-lab';
import { formatRows } from '../table';
import type { Format, Row } from '../table';
import { Usage } from '../verb';
import type { Verb, World } from '../verb';

const help = `trailwise query <lab> --lang shell|sql|insights|filter [--format table|json|csv]
                [--after <plan>[:<parameter>=<value>,…]]… '<query>'

Runs one query over a lab's evidence and prints what it gives.

shell  stdout, stderr and the exit code pass through as they are.
sql, insights (CloudWatch Logs Insights), filter (a filter pattern of CloudWatch Logs):
       prints the rows: table (the default), json (an array of objects) or csv (RFC 4180).
       What is wrong with a query goes to stderr, with its place; the exit code is then 1.

--after asks what was written after the fix, where the account goes on: the plan is carried
       out at the moment of the fix. Several are carried out in order, each once the account
       was watched after the one before; undo:<plan> takes one back:
       --after raise-minimum:minimum=4 --after undo:raise-minimum`;

/** Ten times the page's rows, all that a table of wide rows has memory for; far more text. */
const BOUNDS = { rows: 100_000, bytes: 2 ** 30 };

export const queryVerb: Verb = {
  help,
  async run(args, world) {
    const { values, positionals } = readArgs(args, {
      lang: { type: 'string' },
      format: { type: 'string' },
      after: { type: 'string', multiple: true },
    });
    const language = readLanguage(values.lang);
    if (language === 'shell' && values.format !== undefined)
      throw new Usage('--format is for rows; the shell prints what its commands print.');
    const format = readFormat(values.format);
    const lab = await readLabId(world.root, positionals[0]);
    const query = positionals[1];
    if (query === undefined) throw new Usage('Which query? Put it in quotes, as the last word.');
    if (positionals.length > 2) throw new Usage('One query at a time; put it in quotes.');

    const log = (line: string) => world.err(`${line}\n`);
    const evidence = values.after
      ? (await openAfter(world.root, lab, await readAfter(world.root, lab, values.after), log))
          .evidence
      : await openEvidence(world.root, lab, log);
    const engine = await openEngine(language, evidence);
    const printer = language === 'shell' ? passThrough(world, query) : gather(world, query, format);
    try {
      const outcome = await engine.run(query, { onOutput: printer.output, bounds: BOUNDS });
      printer.end(outcome);
      return exitCode(language, outcome);
    } finally {
      engine.close();
    }
  },
};

function readLanguage(text: string | undefined): Language {
  const language = LANGUAGES.find((one) => one === text);
  if (language) return language;
  const known = LANGUAGES.join(', ');
  throw new Usage(
    text ? `There is no language ${text}: ${known}.` : `Which language? --lang ${known}.`,
  );
}

function exitCode(language: Language, outcome: Outcome): number {
  switch (outcome.status) {
    case 'done':
      return outcome.exitCode ?? 0;
    case 'failed':
      // bash ends with 2 where it cannot read a command line.
      return language === 'shell' ? 2 : 1;
    case 'stopped':
      return 1;
    default:
      return assertNever(outcome);
  }
}

interface Printer {
  output(output: Output): void;
  end(outcome: Outcome): void;
}

/** What the commands print, and nothing beside: they have said on stderr what is wrong. */
function passThrough(world: World, query: string): Printer {
  let complained = false;
  return {
    output(output) {
      if (output.kind === 'page') world.out(output.text);
      if (output.kind !== 'text') return;
      if (output.stream === 'stdout') return world.out(output.text);
      complained = true;
      world.err(output.text);
    },
    end(outcome) {
      if (outcome.status === 'failed' && !complained) explain(world, query, outcome);
      limits(world, outcome);
    },
  };
}

/** Rows are gathered, because a table needs the widths of all. */
function gather(world: World, query: string, format: Format): Printer {
  let columns: readonly string[] | undefined;
  const rows: Row[] = [];
  return {
    output(output) {
      if (output.kind === 'columns') columns = output.columns.map((column) => column.name);
      if (output.kind === 'rows') for (const row of output.rows) rows.push(row);
      if (output.kind === 'diagnostic') world.err(formatDiagnostic(query, output.diagnostic));
    },
    end(outcome) {
      if (outcome.status === 'failed') explain(world, query, outcome);
      else if (columns) world.out(formatRows(format, columns, rows));
      limits(world, outcome);
    },
  };
}

function explain(world: World, query: string, { diagnostics }: Failed): void {
  for (const diagnostic of diagnostics) world.err(formatDiagnostic(query, diagnostic));
}

function limits(world: World, outcome: Outcome): void {
  if (outcome.status === 'stopped') world.err(`The query was stopped (${outcome.reason}).\n`);
  if (outcome.status === 'done' && outcome.truncated) world.err('There is more than is printed.\n');
}
