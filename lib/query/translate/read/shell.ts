/** A command line: jq over a CloudTrail log file, and what its output is piped through. */
import type { Command, Word } from 'unbash';
import { readArguments } from '../../jq/arguments';
import { readLine } from '../../shell/syntax';
import type { Span } from '../../types';
import { Cannot, cannot } from '../cannot';
import type { Note } from '../question';
import { columnsOf } from './jq/columns';
import { parseJq } from './jq/parser';
import { Draft, step, type State } from './jq/program';
import type { Context } from './jq/shape';
import { Lines } from './shell-lines';
import { wordsOf } from './shell-words';
import type { Reading } from './reading';

/** Commands that only hand a file on. */
const FEEDERS = new Set(['cat', 'zcat', 'gunzip', 'gzcat']);

/** @throws Cannot */
export function readShell(line: string): Reading {
  const commands = pipelineOf(line);
  const notes: Note[] = [];
  const [first, ...others] = commands;
  const fed = first && FEEDERS.has(first.name?.value ?? '') && others.length > 0;
  const [jq, ...rest] = fed ? others : commands;
  if (jq?.name?.value !== 'jq') {
    const span = jq?.name ? { start: jq.name.pos, end: jq.name.end } : undefined;
    cannot(
      jq?.name ? `\`${jq.name.value}\` is not translated.` : 'There is no command.',
      span,
      "Only jq over a CloudTrail log file is: jq '.Records[] | …' cloudtrail_log.json.",
    );
  }
  const { draft, columns, lines } = readJq(jq as Command, notes);
  const end = new Lines(draft, columns, lines, {
    variables: new Map(),
    note: (message, span) => notes.push({ kind: 'changed', message, span }),
  });
  for (const command of rest) end.through(command);
  return { question: end.question(), notes };
}

function pipelineOf(line: string): readonly Command[] {
  const { script, diagnostics } = readLine(line);
  const [wrong] = diagnostics;
  if (wrong) cannot(wrong.message, wrong.span, wrong.hint);
  const [statement, second] = script.commands;
  if (!statement) return cannot('There is no command.', undefined, 'Write a command first.');
  if (second) {
    cannot(
      'Several commands in one line.',
      { start: second.pos, end: second.end },
      'Translate one.',
    );
  }
  const node = statement.command;
  const all = node.type === 'Pipeline' ? node.commands : [node];
  return all.map((one) => {
    if (one.type === 'Command') return one;
    return cannot('Only pipes of plain commands are translated.', { start: one.pos, end: one.end });
  });
}

/** A file with a record on each line begins with what others have after .Records[]. */
const RECORDS: State = { at: 'values', each: true, shape: { kind: 'event' } };

/** `-r`, `-c`: one line a value, so that what follows counts and sorts values. */
function readJq(command: Command, notes: Note[]) {
  const words = wordsOf(command);
  const args = words.map(({ value }) => value);
  const parts = readArguments(args);
  const word = parts.program === undefined ? undefined : words[parts.program];
  const place = { start: command.pos, end: command.end };
  if (!word) return cannot('jq has no program here.', place);
  const flags = args.filter((arg, index) => arg.startsWith('-') && index !== parts.program);
  const has = (letter: string, long: string) =>
    flags.some((flag) => flag === long || (/^-[a-zA-Z]+$/.test(flag) && flag.includes(letter)));
  for (const [letter, long] of [
    ['s', '--slurp'],
    ['n', '--null-input'],
    ['R', '--raw-input'],
  ] as const) {
    const at = words.find(
      ({ value }) => value === long || new RegExp(`^-\\w*${letter}`).test(value),
    );
    if (at && has(letter, long)) {
      cannot(`jq ${at.value} reads the file in another way.`, { start: at.pos, end: at.end });
    }
  }
  const variables = new Map<string, string>();
  args.forEach((arg, index) => {
    if (arg === '--arg') variables.set(args[index + 1] ?? '', args[index + 2] ?? '');
  });
  const inWord = placeIn(word);
  const context: Context = {
    variables,
    note: (message, span) => notes.push({ kind: 'changed', message, span: inWord(span) }),
  };
  try {
    const program = parseJq(word.value);
    const draft = new Draft(context);
    const lines = parts.inputs.some((at) => /\.(?:ndjson|jsonl)$/.test(args[at] ?? ''));
    const state = step(program, lines ? RECORDS : { at: 'document' }, draft);
    const whole = { start: 0, end: word.value.length };
    if (state.at === 'document' || !(state.each || draft.groups || state.shape.kind !== 'group')) {
      return cannot('The whole file is shown, and nothing asked.', whole, 'Begin with .Records[].');
    }
    const columns = columnsOf(state.shape, whole, context);
    const shown = columns?.map((column) => ({ ...column, span: inWord(column.span) }));
    const oneLine =
      has('c', '--compact-output') ||
      (state.each && shown !== undefined && (shown.length === 1 || has('r', '--raw-output')));
    draft.order = draft.order.map((key) => ({ ...key, span: inWord(key.span) }));
    return { draft, columns: shown, lines: oneLine };
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    return cannot(error.message, error.span && inWord(error.span), error.hint);
  }
}

/** A place in a word's value as a place in the line; the whole word where it is quoted in parts. */
function placeIn(word: Word): (span: Span) => Span {
  const verbatim = word.text.slice(1, -1) === word.value;
  if (!verbatim) return () => ({ start: word.pos, end: word.end });
  return ({ start, end }) => ({ start: word.pos + 1 + start, end: word.pos + 1 + end });
}
