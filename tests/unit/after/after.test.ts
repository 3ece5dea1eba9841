/** The time after a fix, asked in every language; and what is wrong with decisions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '@/lib/cli/open-lab';
import { nodeEffects } from '@/lib/cli/node-effects';
import { runAfter } from '@/lib/content/after/run';
import type { Engine, Evidence, Language } from '@/lib/query/types';
import { evidenceAfter, type Incident } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { run } from '../query/sql/fixture';
import { afterEvidence, builtEvidence } from './open';
import { at, incident } from './tiny';

const RAISE: Decision = { plan: 'raise-timeout', parameters: { seconds: 5 }, at: at(0) };
const UNDO: Decision = { plan: 'raise-timeout/undo', at: at(1) };

let base: Evidence;
const engines: Engine[] = [];
beforeAll(async () => {
  base = await builtEvidence();
});
afterAll(() => engines.forEach((engine) => engine.close()));

/** The first column of what a query gives over the time after these decisions; none is before. */
async function ask(decisions: readonly Decision[], language: Language, query: string) {
  const evidence = decisions.length ? (await afterEvidence(base, decisions)).evidence : base;
  const engine = await openEngine(language, evidence);
  engines.push(engine);
  if (language !== 'shell') return (await run(engine, query)).rows.map(([first]) => first);
  let out = '';
  await engine.run(query, { onOutput: (o) => void (o.kind === 'text' && (out += o.text)) });
  return out.trim().split('\n');
}

// By hand: a line a minute, from 08:01 on. It takes up to 2.5 s to arrive, so that 10:00's comes
// after the fix, and 11:00's, the end of the time watched, too late. What is decided for a moment is
// done before anything else of that moment.
const SQL = "SELECT count(*) FROM app_log WHERE message LIKE 'ERROR%'";
const INSIGHTS = 'filter @message like /ERROR/ | stats count(*) as n';
describe('the same query before and after', () => {
  it('in SQL: 119 before; after, those that time out still', async () => {
    expect(await ask([], 'sql', SQL)).toEqual([119]);
    expect(await ask([RAISE], 'sql', SQL)).toEqual([0]);
    expect(await ask([{ ...RAISE, parameters: { seconds: 2 } }], 'sql', SQL)).toEqual([20]);
    expect(await ask([{ plan: 'restart', at: at(0) }], 'sql', SQL)).toEqual([40]);
    expect(await ask([RAISE, UNDO], 'sql', SQL)).toEqual([60]);
  });

  it('in the terminal and in Logs Insights', async () => {
    expect(await ask([RAISE], 'shell', 'grep -c ERROR app.log; pwd; ls')).toEqual([
      '0',
      '/home/analyst/tiny-after-1',
      'app.log',
      'boot.log',
      'cloudtrail_log.json',
    ]);
    expect(await ask([RAISE], 'shell', "jq '.Records | length' cloudtrail_log.json")).toEqual(await ask([RAISE], 'insights', 'filter eventName = "ListUsers" | stats count(*)').then((n) => n.map(String))); // prettier-ignore
    expect(await ask([RAISE, UNDO], 'insights', INSIGHTS)).toEqual([60]);
  });

  it('has files, tables and log groups to which nothing more was written', async () => {
    expect(await ask([], 'sql', 'SELECT message FROM boot_log')).toEqual(['started']);
    expect(await ask([RAISE], 'sql', 'SELECT message FROM boot_log')).toEqual([]);
    const { evidence } = await afterEvidence(base, [RAISE]);
    expect(evidence.files.map(({ name }) => name)).toEqual(base.files.map(({ name }) => name));
    expect(evidence.logGroups).toEqual(base.logGroups);
  });

  it('asks now() at the end of the time watched', async () => {
    expect(await ask([RAISE, UNDO], 'sql', 'SELECT CAST(now() AS VARCHAR)')).toEqual([
      expect.stringContaining('2026-03-02 12:00:00'),
    ]);
  });
});

it('leaves a document of records a document, where no records came', () => {
  const modified = '2026-03-02T10:00:00Z';
  const files: Incident['files'] = (output) =>
    // The one run before the fix has the line of the start.
    output.logs.some(({ message }) => message === 'started')
      ? ['{"Records":[{}]}', 'text'].map((text, i) => ({
          name: `${i}`,
          bytes: new TextEncoder().encode(text),
          modified,
          role: 'other' as const,
        }))
      : [];
  const { files: found } = evidenceAfter({ ...incident, files }, [RAISE]);
  expect(found.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['{"Records":[]}', '']);
});

it('has the buckets as they were, as it has the account', async () => {
  const objects = { url: 'held:objects', bytes: 7 };
  const { evidence, close } = await afterEvidence({ ...base, objects }, [RAISE]);
  expect(evidence.objects).toEqual(objects);
  close();
});

it('takes its addresses back', async () => {
  const { evidence, close } = await afterEvidence(base, [RAISE]);
  const url = evidence.files[0]?.url ?? '';
  expect((await nodeEffects().read(url)).length).toBe(evidence.files[0]?.bytes);
  close();
  await expect(nodeEffects().read(url)).rejects.toThrow('taken back');
});

describe('what cannot be run says why', () => {
  const bad = (decisions: readonly Decision[]) =>
    runAfter(
      { lab: 'tiny', decisions },
      () => undefined,
      async () => incident,
    );

  it.each<[string, readonly Decision[]]>([
    ['There is no plan “pray”.', [{ plan: 'pray', at: at(0) }]],
    ['has no parameter “minutes”', [{ ...RAISE, parameters: { minutes: 5 } }]],
    ['is to be a number', [{ ...RAISE, parameters: { seconds: 'five' } }]],
    ['too early', [{ ...RAISE, at: at(-1) }]],
    [
      'too early',
      [
        { ...RAISE, at: at(1) },
        { ...UNDO, at: at(0) },
      ],
    ],
    ['is no time', [{ ...RAISE, at: 'soon' }]],
  ])('%s', async (words, decisions) => {
    await expect(bad(decisions)).rejects.toThrow(words);
  });

  it.each(['nowhere', '__proto__', 'constructor'])('a lab that does not go on: %s', async (lab) => {
    await expect(runAfter({ lab, decisions: [] }, () => undefined)).rejects.toThrow(
      `The lab ${lab} does not go on after the fix.`,
    );
  });
});

it('tells what it is at', async () => {
  const stages: string[] = [];
  await runAfter({ lab: 'tiny', decisions: [RAISE] }, (stage) => stages.push(stage), async () => incident); // prettier-ignore
  expect(stages).toEqual(['loading', 'running', 'preparing']);
});
