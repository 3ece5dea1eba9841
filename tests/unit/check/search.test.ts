/** Questions are found by words, by ids, and by the text that another course has for the same. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { finderOf } from '@/components/check/search';
import { listedOf } from '@/lib/content/bank/listed';
import { loadBank } from '@/lib/content/bank/load';
import { listModules } from '@/lib/content/lessons';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const titles = new Map(
  (await listModules(ROOT)).flatMap(({ lessons }) => lessons).map(({ id, title }) => [id, title]),
);
const bank = await loadBank(ROOT);
const listed = bank.questions.map(listedOf((id) => titles.get(id) ?? id));
const find = finderOf(listed);
const first = (text: string, most = 3) => find(text).slice(0, most).map(({ id }) => id); // prettier-ignore

/** As the course that this one grew out of asks them; the right ones are named in content/coverage. */
const PASTED: readonly [question: string, ...ids: string[]][] = [
  [
    `What is the primary purpose of AWS CloudTrail?
* To track user activity and API usage across an AWS infrastructure
* To monitor network traffic in Amazon VPCs
* To store and retrieve data at any scale
* To analyze the performance of web applications`,
    'quizzes/cloudtrail-before/what-for',
  ],
  [
    `Which information from an AWS CloudTrail log file can be used to identify the source of an API call?
* sourceIPAddress
* eventName
* eventSource
* userAgent`,
    'quizzes/cloudtrail-before/where-from',
    'quizzes/anatomy-of-a-record/from-where',
  ],
  [
    `You are using CloudTrail for auditing and monitoring your AWS account. One day, you notice an activity in your AWS account. The activity is related to an S3 bucket in your account where a file named **project-data.txt** was accessed. Which type of AWS CloudTrail event does this activity most likely correspond to?
* Data event
* Management event
* Insights event`,
    'quizzes/event-types/object-read',
  ],
  [
    `What is the purpose of log file validation in AWS CloudTrail?
* To ensure the integrity of the log files`,
    'quizzes/cloudtrail-review/why-validate',
  ],
  [
    `There are two policies attached to an AWS Identity and Access Management (IAM) user. Policy A allows Amazon S3 read access, and Policy B denies Amazon S3 write access. What will be the effective permissions for the user?
* The user will have read access to Amazon S3.
* The user will have both read and write access to Amazon S3.
* The user will have write access to Amazon S3.
* The user will have no access to Amazon S3.`,
    'quizzes/iam-before/read-not-write',
    'quizzes/evaluation-order/read-and-write',
  ],
  [
    `Which AWS service can be used in conjunction with AWS CloudTrail to monitor API activity and send alerts based on defined metrics?`,
    'quizzes/cloudtrail-review/who-alerts',
  ],
  [
    `Which type of event in AWS CloudTrail logs could directly indicate a potential security incident?
* A high number of failed login attempts
* Creation of a new Amazon S3 bucket
* An API call to list all AWS Identity and Access Management (IAM) users
* An increase in data transfer rates`,
    'quizzes/cloudtrail-review/sign-of-an-incident',
    'quizzes/cloudtrail-review/many-names',
  ],
  [
    'A global company is having intermittent outages with its cloud-based application because of overloaded servers. Which strategy would be MOST effective in mitigating these issues?',
    'quizzes/seven-steps-review/overloaded',
  ],
  [
    'Based on the eventSource field, what AWS service generates the ConsoleLogin event?',
    'labs/care4wares/sign-in-source',
  ],
  ['Which IP does Mayor Malware typically use to log into AWS?', 'labs/care4wares/mayor-ip'],
  ["What is McSkidy's actual IP address?", 'labs/care4wares/mcskidy-ip'],
];

describe('a question from elsewhere', () => {
  it.each(PASTED)('%.70s', (text, ...ids) => {
    expect(
      first(text).some((id) => ids.includes(id)),
      first(text, 5).join(' '),
    ).toBe(true);
  });
});

it('finds each of our own by its whole text', () => {
  const text = ({ prompt, more }: (typeof listed)[number]) => `${prompt}\n${more}`;
  const missed = listed.filter((one) => !first(text(one)).includes(one.id));
  expect(missed.map(({ id }) => id)).toEqual([]);
});

it.each([
  ['contain-instance', 'quizzes/breach/contain-instance'],
  ['labs/no-ssh/ssh-lost-at', 'labs/no-ssh/ssh-lost-at'],
  ['sourceIPAddres', 'quizzes/cloudtrail-before/where-from'],
])('%s finds %s', (words, id) => {
  expect(first(words, 10)).toContain(id);
});

describe('what a question is called', () => {
  const names = (id: string) => {
    const [, set = '', question = ''] = id.split('/');
    return [id, `${set}/${question}`, question, `https://x.example/check/${id}?from=x#verdict`];
  };

  it('finds it before all others', () => {
    const missed = listed.flatMap(({ id }) =>
      names(id).filter((name) => {
        // Several may have a short one: all of them come first.
        const called = listed.filter((one) => `/${one.id}`.endsWith(`/${name}`)).length || 1;
        return !first(name, called).includes(id);
      }),
    );
    expect(missed).toEqual([]);
  });

  it.each(['where-from', 'from-where', 'what-for', 'from-what', 'what-is-not-there'])(
    'finds %s, which has no word of its own',
    (name) => expect(find(name)[0]?.id).toMatch(new RegExp(`/${name}$`)),
  );

  it('leaves out what is not wanted', () => {
    expect(find('labs/no-ssh/ssh-lost-at', ({ id }) => id.startsWith('quizzes/'))).not.toContainEqual(expect.objectContaining({ id: 'labs/no-ssh/ssh-lost-at' })); // prettier-ignore
  });
});

it('measures what is near among what is left', () => {
  const inLab = (lab: string) => find('access denied', ({ id }) => id.startsWith(`labs/${lab}/`));
  expect(inLab('care4wares').length).toBeGreaterThan(0);
  for (const { id } of inLab('care4wares')) expect(id).toMatch(/^labs\/care4wares\//);
});

it.each(['', '   ', '???', 'qqqxyzzy', 'the of and', '\u0000', '__proto__'])(
  'finds nothing by %j, and does not fail',
  (words) => expect(find(words)).toEqual([]),
);

it('reads as much of a very long text as is needed', () => {
  expect(find(`who-alerts ${'metrics alarms '.repeat(50_000)}`).length).toBeGreaterThan(0);
});

it('knows no answers', () => {
  const text = JSON.stringify(listed);
  for (const { explanation, answer, asked } of bank.questions) {
    expect(text).not.toContain(JSON.stringify(explanation).slice(1, -1));
    for (const { because } of answer.wrong ?? []) expect(text).not.toContain(because);
    for (const note of Object.values(answer.notes ?? {})) expect(text).not.toContain(note);
    if (asked.kind === 'policy') expect(text).not.toContain(JSON.stringify(answer.key));
  }
  for (const one of listed) expect(one).not.toHaveProperty('answer');
});
