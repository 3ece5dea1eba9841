/** The lab denied: facts counted by hand from its story, and what each decision leads to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { BadDecisions, readDecisions } from '@/lib/content/decisions';
import { plansSchema } from '@/lib/content/schema/plans';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { evidenceAfter, evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { ACCOUNT, ELSEWHERE } from '@/scenarios/denied/cast';
import { cloud } from '@/scenarios/denied/cloud';
import { incident } from '@/scenarios/denied/incident';
import { judge } from '@/scenarios/denied/judge';
import { BOUNDARY } from '@/scenarios/denied/policies';

const { story } = incident;
const plans = plansSchema.parse(parse(readFileSync('scenarios/denied/plans.yaml', 'utf8')));
const ownOf = (run: ReturnType<typeof runStory>) =>
  run.records.filter(({ accountId }) => accountId === ACCOUNT).map(({ record }) => record);
const records = ownOf(runStory(story));
const sessionOf = (one: (typeof records)[number]) => one.userIdentity.arn?.split('/').at(-1) ?? '';
const releases = records.filter((one) => /-deploy\/release-/.test(one.userIdentity.arn ?? ''));
const refused = releases.filter(({ errorCode }) => errorCode === 'AccessDenied');
const stranger = records.filter(
  ({ sourceIPAddress }) => sourceIPAddress === ELSEWHERE.sourceIPAddress,
);

const role = (name: string) => `arn:aws:iam::682094517336:role/${name}`;
const boundary = (...more: readonly object[]) =>
  JSON.stringify({ ...BOUNDARY, Statement: [...BOUNDARY.Statement, ...more] });
const allow = (Action: string, Resource: string | string[]) => ({ Effect: 'Allow', Action, Resource }); // prettier-ignore
const SITE = allow('s3:PutObject', 'arn:aws:s3:::quayside-lodestar-site/tides/*');
const PASS = allow('iam:PassRole', role('tides-alerts-exec'));
const written = (...more: readonly object[]): Step => ({
  plan: 'edit-boundary',
  parameters: { document: boundary(...more) },
});
const verdictOf = (...steps: Step[]) => judge(runStory(story, decisionsOf(story, steps)));

describe('the evidence', () => {
  it('is the same bytes each time', () => {
    const sums = () =>
      evidenceBefore(incident).map(({ name, bytes }) => [
        name,
        createHash('sha256').update(bytes).digest('hex').slice(0, 16),
      ]);
    expect(sums()).toEqual(sums());
    expect(sums()).toMatchInlineSnapshot(`
      [
        [
          "cloudtrail.json",
          "861142fc85716ecd",
        ],
        [
          "releases.log",
          "9bb349927a4a8cee",
        ],
        [
          "artifacts-bucket-policy.json",
          "541b66a666110fd9",
        ],
        [
          "site-bucket-policy.json",
          "29b7820f737675b5",
        ],
        [
          "scp-one-region.json",
          "d33a8908321d4521",
        ],
      ]
    `);
  });

  it('has five kinds of refusal of releases, each in the words of its layer', () => {
    const count = (words: string) =>
      refused.filter(({ errorMessage }) => errorMessage?.includes(words)).length;
    // Two releases pruned after the bucket policy; one wrote the new path, and once more too soon.
    expect(count('explicit deny in a resource-based policy')).toBe(2);
    expect(count('no identity-based policy allows the ssm:PutParameter')).toBe(2);
    expect(count('explicit deny in a service control policy')).toBe(1);
    // Four releases since Thursday; eight with three uploads each since Wednesday.
    expect(count('no permissions boundary allows the iam:PassRole')).toBe(4);
    expect(refused.filter(({ errorMessage }) => errorMessage === 'Access Denied')).toHaveLength(24);
    expect(refused).toHaveLength(2 + 2 + 1 + 4 + 24);
    expect(refused.every(({ userIdentity }) => userIdentity.arn?.includes('tides-deploy'))).toBe(
      true,
    );
  });

  it('says that the wrong lead changed a message, and nothing else', () => {
    const salaries = stranger.filter(({ eventName }) => eventName === 'GetObject');
    const layer = (one: (typeof records)[number]) =>
      /no (identity-based policy|permissions boundary)/.exec(one.errorMessage ?? '')?.[1];
    const by = (from: string, to: string) =>
      new Set(salaries.filter((one) => one.eventTime >= from && one.eventTime < to).map(layer));
    expect(by('2026-11-09', '2026-11-11T09:50:00Z')).toEqual(new Set(['identity-based policy']));
    expect(by('2026-11-11T09:55:00Z', '2026-11-14')).toEqual(new Set(['permissions boundary']));
    expect(stranger.every(({ errorCode }) => errorCode !== undefined)).toBe(true);
    // 23:25 on Tuesday, then every three hours up to 08:25 on Friday: twenty times six calls.
    expect(stranger).toHaveLength(120);
  });

  it('uses no credentials from two places but those that leaked', () => {
    const places = new Map<string, Set<string>>();
    for (const { userIdentity, sourceIPAddress = '' } of records) {
      const { accessKeyId } = userIdentity;
      if (!accessKeyId || sourceIPAddress.endsWith('.amazonaws.com')) continue;
      places.set(accessKeyId, (places.get(accessKeyId) ?? new Set()).add(sourceIPAddress));
    }
    const twice = [...places].filter(([, addresses]) => addresses.size > 1);
    expect(twice).toHaveLength(20);
    expect(twice.every(([, addresses]) => addresses.has(ELSEWHERE.sourceIPAddress))).toBe(true);
  });

  it('has nobody at two desks in one second', () => {
    const people = ['ines', 'marek', 'tove', 'pia'];
    const seconds = new Map<string, Set<string>>();
    for (const { userIdentity, eventTime } of records) {
      const name = userIdentity.userName ?? '';
      if (people.includes(name))
        seconds.set(eventTime, (seconds.get(eventTime) ?? new Set()).add(name));
    }
    expect([...seconds].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});

describe('the account', () => {
  const described = cloudSchema.parse(cloud());
  const last = (test: (one: (typeof records)[number]) => boolean) =>
    records.filter(test).map(({ eventTime }) => eventTime).sort().at(-1); // prettier-ignore

  it('agrees with the log on sign-ins and on keys', () => {
    for (const { name, passwordLastUsed, accessKeys } of described.users) {
      const by = (one: (typeof records)[number]) => one.userIdentity.userName === name;
      if (passwordLastUsed !== undefined)
        expect(passwordLastUsed).toBe(last((one) => by(one) && one.eventName === 'ConsoleLogin'));
      for (const { id, lastUsed } of accessKeys)
        expect(lastUsed?.date.slice(0, 16)).toBe(
          last((one) => one.userIdentity.accessKeyId === id)?.slice(0, 16),
        );
    }
  });

  it('has the boundary on both pipelines, and documents without a mistake', () => {
    const bounded = described.roles.filter((one) => one.boundary !== undefined);
    expect(bounded.map(({ name }) => name)).toEqual(['tides-deploy', 'ferry-deploy']);
    for (const { inline } of described.roles)
      for (const { document } of inline)
        expect(parsePolicy(JSON.stringify(document), 'identity').policy).toBeDefined();
  });

  it('is asked for the same document as the plan begins with', () => {
    const edit = plans.plans.find(({ id }) => id === 'edit-boundary');
    const start = edit?.parameters[0]?.default ?? '';
    const shown = described.policies.find(({ name }) => name === 'PipelineBoundary');
    expect(JSON.parse(String(start))).toEqual(shown?.versions[0]?.document);
  });
});

describe('what is decided', () => {
  it('is solved by a boundary with the site and the one new role', () => {
    const { verdict, measures } = verdictOf(written(SITE, PASS));
    // Three releases with three uploads each in four hours.
    expect({ verdict, ...measures }).toEqual({
      verdict: 'solved',
      'uploads-after': 9,
      'refused-after': 0,
      'stranger-after': 0,
    });
  });

  it.each<[string, Step[], string, number]>([
    ['everything in the boundary', [written(allow('*', '*'))], 'partly', 4],
    ['all of S3 in it', [written(allow('s3:*', '*'), PASS)], 'partly', 3],
    ['every role in it', [written(SITE, allow('iam:PassRole', role('*')))], 'partly', 1],
    ['the site alone', [written(SITE)], 'partly', 0],
    ['the role alone', [written(PASS)], 'partly', 0],
    ['no boundary', [{ plan: 'remove-boundary' }], 'partly', 4],
    ['AdministratorAccess', [{ plan: 'attach-admin' }], 'unsolved', 0],
    ['without temp-s3-full', [{ plan: 'delete-temp' }], 'unsolved', 0],
    ['an exception from the SCP', [{ plan: 'exempt-scp' }], 'unsolved', 0],
    ['both, and back', [written(SITE, PASS), { undo: 'edit-boundary' }], 'unsolved', 0],
    ['no boundary, back, and the right one', [{ plan: 'remove-boundary' }, { undo: 'remove-boundary' }, written(SITE, PASS)], 'solved', 0], // prettier-ignore
    ['AdministratorAccess and no boundary', [{ plan: 'attach-admin' }, { plan: 'remove-boundary' }], 'partly', 6], // prettier-ignore
  ])('%s', (_, steps, verdict, passed) => {
    const judged = verdictOf(...steps);
    expect([judged.verdict, judged.measures['stranger-after'] !== 0]).toEqual([
      verdict,
      passed > 0,
    ]);
    // Later windows may have a second visit.
    if (steps.length === 1) expect(judged.measures['stranger-after']).toBe(passed);
  });

  it('refuses ferry, too, where the boundary forgets it', () => {
    const narrow = JSON.stringify({
      Version: '2012-10-17',
      Statement: [SITE, PASS, allow('lambda:*', 'arn:aws:lambda:*:*:function:tides-*'), allow('s3:*Object', 'arn:aws:s3:::lodestar-artifacts/*'), allow('ssm:PutParameter', '*'), allow('iam:PassRole', role('tides-api-exec'))], // prettier-ignore
    });
    const { verdict, measures } = verdictOf({
      plan: 'edit-boundary',
      parameters: { document: narrow },
    });
    // Two releases of ferry in four hours, whose function is out of reach.
    expect([verdict, measures['refused-after']]).toEqual(['partly', 2]);
  });

  it.each<[string, unknown]>([
    ['document: Line 1, column ', '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}'],
    ['document: Line 1, column 1', ''],
    ['not of the expected form', ' '.repeat(12_001)],
    ['document: Line 1', 7],
  ])('is refused before anything runs: %s', (words, document) => {
    const decided = [
      { plan: 'edit-boundary', parameters: { document }, at: '2026-11-13T10:00:00Z' },
    ];
    expect(() => readDecisions(decided, plans, story)).toThrow(words);
    expect(() => readDecisions(decided, plans, story)).toThrow(BadDecisions);
  });

  it('writes the learner’s own text into the trail', () => {
    const text = boundary(SITE, PASS);
    const steps = [written(SITE, PASS)];
    const [file] = evidenceAfter(incident, decisionsOf(story, steps)).files;
    const { Records } = JSON.parse(new TextDecoder().decode(file?.bytes)) as {
      Records: typeof records;
    };
    const [event] = Records.filter(({ eventName }) => eventName === 'CreatePolicyVersion');
    expect(event?.requestParameters).toMatchObject({ policyDocument: text, setAsDefault: true });
    expect(sessionOf(event!)).toBe('ines');
  });
});
