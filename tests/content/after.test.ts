/** `check` of steps 5 and 6, over a made-up lab: one place is broken, and that place has to be named. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { benchOver } from '@/lib/cli/bench';
import { checkContent } from '@/lib/content/check';
import type { Bench, OpenBench } from '@/lib/content/check/types';
import { formatFinding } from '@/lib/content/finding';
import type { LabCode } from '@/lib/content/judging';
import type { Evidence } from '@/lib/query/types';
import { afterEvidence, builtEvidence } from '../unit/after/open';
import { incident, judge } from '../unit/after/tiny';

const LAB = 'scenarios/tiny';
let root: string;
let base: Evidence;
/** The same decisions give the same evidence in every test. */
const benches = new Map<string, Bench>();
const close: (() => void)[] = [];
const open: OpenBench = async (_, decisions) => {
  const key = JSON.stringify(decisions ?? []);
  const evidence = decisions ? (await afterEvidence(base, decisions)).evidence : base;
  const bench = benches.get(key) ?? benchOver(evidence);
  if (!benches.has(key)) close.push(bench.close);
  benches.set(key, bench);
  return { ...bench, close: () => undefined };
};

beforeAll(async () => {
  base = await builtEvidence();
});
afterAll(() => close.forEach((end) => end()));
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-after-check-'));
  await cp(path.resolve(import.meta.dirname, '../unit/after/lab'), path.join(root, LAB), { recursive: true }); // prettier-ignore
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function findings(code: LabCode = { incident, judge }): Promise<string[]> {
  const found = await checkContent({ root, labs: ['tiny'], open, code: async () => code });
  return found.map(formatFinding);
}

/** Replaces the first `from`, and says on which line it was. */
async function edit(name: string, from: string, to: string): Promise<number> {
  const file = path.join(root, LAB, name);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  const changed = text.replace(from, () => to);
  await writeFile(file, changed);
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

test('nothing is wrong with it as it is', async () => {
  expect(await findings()).toEqual([]);
});

describe('plans and story', () => {
  test.each<[string, string, string, string]>([
    ['id: restart', 'id: reboot', 'plans', 'The story has no plan reboot.'],
    ['id: restart', 'id: reboot', 'plans', 'The story has no plan reboot/undo.'],
    ['id: restart', 'id: reboot', 'plans', "The story's plan restart is not here."],
    ['default: 2', 'default: 3', 'plans', 'The default of seconds is 3; the story has 2.'],
    ['default: 2', 'default: 61', 'plans', 'The default is none that may be chosen.'],
    ['default: all', 'default: none', 'plans', 'The default is none that may be chosen.'],
    ['id: seconds', 'id: minutes', 'plans', 'The default of minutes is 2; the story does not know it.'],
    ['id: seconds', 'id: minutes', 'plans', "The story's raise-timeout has seconds as well."],
    ['{seconds}', '{second}', 'plans', '{second} is no parameter of raise-timeout.'],
    ['default: 2', "default: '2'", 'schema', 'parameters.0.default'],
    ['id: restart', 'id: raise-timeout', 'plans', 'raise-timeout is used twice.'],
  ])('%s becomes %s: [%s] %s', async (from, to, check, words) => {
    await edit('plans.yaml', from, to);
    const found = await findings();
    const hit = found.find((line) => line.includes(words));
    expect(hit, found.join('\n')).toContain(`${LAB}/plans.yaml:`);
    expect(hit).toContain(`error [${check}]`);
  }); // prettier-ignore

  test('the place of a finding is that of the field', async () => {
    const line = await edit('plans.yaml', 'default: 2', 'default: 3');
    expect(await findings()).toContainEqual(
      `${LAB}/plans.yaml:${line}:9 error [plans] The default of seconds is 3; the story has 2. Let both say the same.`,
    );
  });

  test.each<[string, LabCode]>([
    ['there is no incident. Add tiny to lib/content/incidents.ts.', { judge }],
    ['there is no judge. Add tiny to lib/content/judges.ts.', { incident }],
  ])('%s', async (words, code) => {
    expect((await findings(code)).join('\n')).toContain(words);
  });

  test('a clock that is not the moment of the fix', async () => {
    const line = await edit('lab.yaml', 'T10:00:00Z', 'T11:00:00Z');
    expect(await findings()).toEqual([
      `${LAB}/lab.yaml:${line}:1 error [plans] The clock is 2026-03-02T11:00:00Z; the story is fixed at 2026-03-02T10:00:00Z. Let both say the same.`,
    ]);
  });

  test('files that are missing', async () => {
    await rm(path.join(root, LAB, 'plans.yaml'));
    await rm(path.join(root, LAB, 'outcomes.yaml'));
    const found = (await findings()).join('\n');
    expect(found).toContain(`there is no plans.yaml. Write ${LAB}/plans.yaml.`);
    expect(found).toContain(`there is no outcomes.yaml. Write ${LAB}/outcomes.yaml.`);
  });

  test('a story that does not begin', async () => {
    const broken = { ...incident, story: { ...incident.story, build: () => { throw new Error('no world'); } } }; // prettier-ignore
    const found = (await findings({ incident: broken, judge })).join('\n');
    expect(found).toContain('[plans] The story does not begin: no world');
    expect(found).toContain('[outcomes] This cannot be carried out: no world');
  });

  test('an undo that asks for something', async () => {
    const build: typeof incident.story.build = (sim, routine) => {
      const { plan } = sim;
      sim.plan = (name, defaults, act) =>
        plan(name, name === 'restart/undo' ? { ...defaults, how: 1 } : defaults, act);
      incident.story.build(sim, routine);
    };
    const asking = { ...incident, story: { ...incident.story, build } };
    expect((await findings({ incident: asking, judge })).join('\n')).toContain(
      '[plans] restart/undo takes parameters.',
    );
  });
});

describe('outcomes', () => {
  test.each<[string, string, string]>([
    ['verdict: partly', 'verdict: unsolved', 'The judge says partly: 10 requests timed out.'],
    ['gives: 20', 'gives: 21', 'It gives 20, not 21.'],
    ['stats count(*) as n', 'stats cuont(*) as n', 'The query fails:'],
    ['filter @message like /ERROR/ | stats count(*) as n', 'fields @message', 'It does not give one value.'],
    ['language: insights', 'language: filter', 'Nothing is proved in filter here.'],
    ['- plan: restart', '- plan: reboot', 'This cannot be carried out: There is no plan “reboot”.'],
    ['- plan: restart', '- plan: raise-timeout', 'No outcome has the plan restart.'],
    ['seconds: 5', 'seconds: 61', 'This cannot be carried out: “raise-timeout”, seconds: From 1 to 60.'],
    ['seconds: 5', 'minutes: 5', 'has no parameter minutes; it has: seconds.'],
    ['- undo: raise-timeout', '- undo: restart', '“restart” is taken back before it is done.'],
    ['      - undo: raise-timeout\n', '', 'No outcome takes a plan back.'],
    ['verdict: solved', 'verdict: partly', 'No outcome solves the problem.'],
    ['name: a restart', 'name: two seconds', 'Two outcomes have this name.'],
  ])('%s becomes %s: %s', async (from, to, words) => {
    await edit('outcomes.yaml', from, to);
    const found = await findings();
    const hit = found.find((line) => line.includes(words));
    expect(hit, found.join('\n')).toMatch(/^scenarios\/tiny\/outcomes\.yaml:\d+:\d+ error \[outcomes\]/);
  }); // prettier-ignore

  test('the place is that of the outcome', async () => {
    const line = await edit('outcomes.yaml', 'gives: 20', 'gives: 21');
    expect(await findings()).toEqual([
      `${LAB}/outcomes.yaml:${line - 1}:9 error [outcomes] It gives 20, not 21. Mend the query, gives or the story.`,
    ]);
  });

  test('a file that the lab has not', async () => {
    const more: typeof incident.files = (output, modified) => [
      ...incident.files(output, modified),
      { name: 'new.txt', bytes: new Uint8Array(), modified, role: 'other' },
    ];
    benches.clear();
    const other = { ...incident, files: more };
    const opened = { ...base, files: [...base.files, { ...base.files[0]!, name: 'new.txt' }] };
    const found = await checkContent({
      root,
      labs: ['tiny'],
      open: async (_, decisions) => benchOver(decisions ? opened : base),
      code: async () => ({ incident: other, judge }),
    });
    expect(found.map(formatFinding).join('\n')).toContain('Afterwards there is a file new.txt');
  });
});

describe('questions about the time after the fix', () => {
  test.each<[string, string, string, string]>([
    ['answers.yaml', 'key: ops', 'key: { measure: verdict }', 'who is about the time before the fix, and its key is a measure.'],
    ['answers.yaml', 'key: { measure: verdict }', 'key: [solved]', 'solved is about the time after the fix, and its key is always the same.'],
    ['answers.yaml', 'measure: timeouts', 'measure: tiemouts', 'The judge gives no measure tiemouts.'],
    ['answers.yaml', 'measure: timeouts', 'measure: verdict', 'The key ["solved"] is not of its kind:'],
    ['answers.yaml', 'key: { measure: timeouts }', 'key: { measure: timeouts }\n    accept: [1]', 'What the judge says has no variants.'],
    ['questions.yaml', 'id: partly', 'id: half', 'The key ["partly"] is not of its kind:'],
  ])('%s: %s becomes %s', async (name, from, to, words) => {
    await edit(name, from, to);
    const found = await findings();
    const hit = found.find((line) => line.includes(words));
    expect(hit, found.join('\n')).toMatch(/^scenarios\/tiny\/answers\.yaml:\d+:5 error \[about\]/);
  }); // prettier-ignore

  test('there is none', async () => {
    await edit('questions.yaml', 'about: after', 'about: before');
    await edit('questions.yaml', 'about: after', 'about: before');
    expect((await findings()).join('\n')).toContain(
      `${LAB}/questions.yaml:1:1 error [about] No question is about the time after the fix.`,
    );
  });

  test('the account does not go on', async () => {
    for (const name of ['plans', 'outcomes']) await rm(path.join(root, LAB, `${name}.yaml`));
    const line = await edit('questions.yaml', 'about: after', 'about: after ');
    const found = await findings({});
    expect(found).toContainEqual(
      `${LAB}/questions.yaml:${line}:5 error [about] solved is about the time after the fix, and the account does not go on. Ask about the time before.`,
    );
  });

  test('their solutions run over the time after the fix, and are graded by what the judge says', async () => {
    await edit('solutions/left.sh', 'ERROR', 'INFO');
    expect(await findings()).toEqual([
      `${LAB}/solutions/left.sh:1:1 error [solutions] It gives 60, and the key of left is 0. Mend the query or the key.`,
    ]);
  });

  test('a wrong query that nobody foresaw, and feedback that shows nothing', async () => {
    await edit('solutions/solved.wrong-guess.sh', 'unsolved', 'partly');
    const line = await edit('answers.yaml', 'query: wc -l app.log', 'query: cat boot.log');
    const found = await findings();
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`${LAB}/answers.yaml:${line}:11 error [see] The query shows nothing.`);
    expect(found[1]).toContain('It gives partly, which nothing foresees.');
  }); // prettier-ignore
});

test('everything is reported at once, by place', async () => {
  await edit('plans.yaml', 'default: 2', 'default: 3');
  await edit('outcomes.yaml', 'gives: 20', 'gives: 21');
  await edit('answers.yaml', 'measure: timeouts', 'measure: tiemouts');
  expect((await findings()).map((line) => /\[(\w+)\]/.exec(line)?.[1])).toEqual([
    'about',
    'outcomes',
    'plans',
  ]);
});
