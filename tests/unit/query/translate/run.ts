/** Runs a query of any language over care4wares, and gives rows that can be compared. */
import { openEngine, openEvidence } from '@/lib/cli/open-lab';
import type { Engine, Json, Language, LogScope, Outcome } from '@/lib/query/types';

export type Rows = readonly (readonly string[])[];

export const evidence = await openEvidence(process.cwd(), 'care4wares', () => undefined);
/** Only the trail's log group: a translation is about CloudTrail's events. */
const trail = evidence.logGroups?.find(({ streams }) =>
  streams.some(({ format }) => format === 'cloudtrail'),
);

const engines = new Map<Language, Promise<Engine>>();
export async function closeEngines(): Promise<void> {
  for (const engine of engines.values()) (await engine).close();
}

export async function rowsOf(language: Language, query: string, scope?: LogScope): Promise<Rows> {
  const opening = engines.get(language) ?? openEngine(language, evidence);
  engines.set(language, opening);
  const engine = await opening;
  await engine.open();
  let columns: readonly string[] = [];
  const rows: (readonly Json[])[] = [];
  let stdout = '';
  let stderr = '';
  const outcome: Outcome = await engine.run(query, {
    onOutput: (output) => {
      if (output.kind === 'columns') columns = output.columns.map(({ name }) => name);
      if (output.kind === 'rows') rows.push(...output.rows);
      if (output.kind === 'text' && output.stream === 'stdout') stdout += output.text;
      if (output.kind === 'text' && output.stream === 'stderr') stderr += output.text;
    },
    ...(language !== 'shell' &&
      language !== 'sql' && {
        scope: { ...scope, ...(trail && { logGroups: [trail.name] }) },
      }),
  });
  if (outcome.status !== 'done' || stderr !== '') {
    throw new Error(`${query}\n${stderr}${JSON.stringify(outcome)}`);
  }
  if (language === 'shell') return ofText(query, stdout);
  const message = columns.indexOf('@message');
  if (message >= 0) return rows.map((row) => [eventId(String(row[message]))]);
  const id = columns.findIndex((name) => name.toLowerCase() === 'eventid');
  // A whole event is told by its id.
  if (columns.length > 15) return rows.map((row) => [String(row[id])]);
  return rows.map((row) => row.map(cell));
}

const eventId = (text: string) => String((JSON.parse(text) as { eventID: string }).eventID);

/** One way to write times, booleans and what is missing. */
function cell(value: Json | undefined): string {
  if (value === null || value === undefined || value === 'null') return '';
  if (value === true || value === 'true') return '1';
  if (value === false || value === 'false') return '0';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const time = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.0+)?Z?$/.exec(text);
  return time ? `${time[1]}T${time[2]}Z` : text;
}

function ofText(query: string, stdout: string): Rows {
  if (stdout === '') return [];
  const lines = stdout.replace(/\n$/, '').split('\n');
  if (query.includes('uniq -c')) {
    return lines.map((line) => {
      const [, count = '', rest = ''] = /^ *(\d+) (.*)$/.exec(line) ?? [];
      return [count, ...rest.split('\t').map(cell)];
    });
  }
  const first = stdout[0];
  if (first === '{' || first === '[') {
    return stdout
      .replace(/\n$/, '')
      .split(/\n(?=[{[])/)
      .map((text) => {
        const value = JSON.parse(text) as { eventID?: string };
        if (value.eventID) return [value.eventID];
        return Object.values(value).map((one) => cell(one as Json));
      });
  }
  return lines.map((line) => line.split('\t').map(cell));
}
