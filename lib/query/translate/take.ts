/**
 * The same question as a command for a real account: jq over downloaded files, Athena, CloudTrail Lake
 * and CloudWatch Logs. Sources: AWS CLI command reference (athena start-query-execution, cloudtrail
 * start-query, logs start-query, logs filter-log-events); CloudTrail user guide, "CloudTrail log file
 * name format" and "CloudTrail Lake availability change".
 */
import type { Diagnostic, Evidence } from '../types';
import { attempt } from './cannot';
import { withoutRepeats, type Note, type Question } from './question';
import { wordForBash } from './quote';
import { windowOf, type Window } from './times';
import { writeFilter } from './write/filter';
import { writeInsights } from './write/insights';
import { writeJq } from './write/jq';
import { writeSql } from './write/sql';
import type { Tell } from './write/writing';

export interface Take {
  readonly id: 'jq' | 'athena' | 'lake' | 'insights' | 'filter';
  readonly name: string;
  readonly outcome:
    | { readonly ok: true; readonly command: string; readonly notes: readonly Note[] }
    | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
}
type Place = Pick<Evidence, 'clock' | 'eventDataStore' | 'logGroups'>;

const WEEK = 7 * 86_400_000;
/** Every log file of a trail under the folder that was copied; digests are elsewhere. */
const FILES = "find AWSLogs -path '*/CloudTrail/*' -name '*.json.gz' -exec gunzip -c {} +";

const NAMES: Readonly<Record<Take['id'], string>> = {
  jq: 'jq, on log files',
  athena: 'Athena',
  lake: 'CloudTrail Lake',
  insights: 'Logs Insights',
  filter: 'Filter pattern',
};

/** Commands for bash, each with what is to be put in its place. */
export function takeAway(question: Question, place: Place): readonly Take[] {
  const make = (id: Take['id'], command: (tell: Tell) => string): Take => {
    const notes: Note[] = [];
    const outcome = attempt(() => {
      const text = command((note) => notes.push(note));
      return { ok: true as const, command: text, notes: withoutRepeats(notes) };
    });
    return { id, name: NAMES[id], outcome };
  };
  return [
    make('jq', (tell) => {
      say(tell, 'Copy the files first: aws s3 cp --recursive s3://BUCKET/AWSLogs/ AWSLogs/');
      return writeJq(question, tell, { command: FILES }).text;
    }),
    make('athena', (tell) => {
      const { text } = writeSql(question, tell, 'athena', 'cloudtrail_logs');
      say(tell, 'Put your own bucket, and the names of your table, database and work group.');
      return command('aws athena start-query-execution', [
        ['--query-string', text],
        ['--query-execution-context', 'Database=default'],
        ['--work-group', 'primary'],
        ['--result-configuration', 'OutputLocation=s3://amzn-s3-demo-bucket/athena-results/'],
      ]);
    }),
    make('lake', (tell) => {
      const store = place.eventDataStore ?? 'EVENT_DATA_STORE_ID';
      const { text } = writeSql(question, tell, 'lake', store);
      say(tell, 'Put the id of your own event data store after FROM.');
      say(
        tell,
        'Since 31 May 2026 CloudTrail Lake takes no new customers: those who have it keep it.',
      );
      return command('aws cloudtrail start-query', [['--query-statement', text]]);
    }),
    make('insights', (tell) => {
      const { rest, question: asked, from, to } = outside(question, place, tell);
      const { text } = writeInsights(rest ? { ...asked, where: rest } : asked, tell);
      say(tell, 'Then: aws logs get-query-results --query-id, with the id that this prints.');
      return command('aws logs start-query', [
        ['--log-group-names', logGroup(place)],
        ['--start-time', String(Math.floor(from / 1_000))],
        ['--end-time', String(Math.floor(to / 1_000))],
        ['--query-string', text],
      ]);
    }),
    make('filter', (tell) => {
      const { rest, question: asked, from, to } = outside(question, place, tell);
      const { text } = writeFilter(rest ? { ...asked, where: rest } : asked, tell);
      return command('aws logs filter-log-events', [
        ['--log-group-name', logGroup(place)],
        ['--start-time', String(from)],
        ['--end-time', String(to)],
        ['--filter-pattern', text],
      ]);
    }),
  ];
}

const say = (tell: Tell, message: string) => tell({ kind: 'changed', message });

/** The window beside the query, as milliseconds: both ends are included. */
function outside(question: Question, { clock }: Place, tell: Tell) {
  const { where, ...asked } = question;
  const { from, to, rest }: Window = windowOf(where);
  const end = to ?? Date.parse(clock);
  if (from === undefined || to === undefined) {
    say(
      tell,
      'Set --start-time and --end-time: the query does not say both, and CloudWatch Logs wants them.',
    );
  }
  return { rest, question: asked, from: from ?? end - WEEK, to: end };
}

/** The log group that the trail delivers to. */
const logGroup = ({ logGroups }: Place): string =>
  logGroups?.find(({ streams }) => streams.some(({ format }) => format === 'cloudtrail'))?.name ??
  'CloudTrail/logs';

/** An option a line. */
const command = (name: string, options: readonly (readonly [string, string])[]): string =>
  [name, ...options.map(([option, value]) => `  ${option} ${wordForBash(value)}`)].join(' \\\n');
