/** What may be typed next in a line of `aws`. */
import type { Completion } from '../types';
import type { Account } from './account';
import { parametersOf } from './arguments';
import { GLOBALS } from './globals';
import type { Operation, Parameter } from './operation';
import { REGIONS } from './regions';
import { operationNamed, serviceNamed, SERVICES } from './registry';
import { bucketAndKey } from './s3/uri';

export interface Candidate {
  readonly label: string;
  readonly kind: Completion['kind'];
  readonly detail?: string;
  /** True where more of the same word follows, as after a folder. */
  readonly open?: boolean;
}

/**
 * Undefined where it is the name of a file.
 * @param words those before the cursor's, without `aws`
 * @param text what is typed of the cursor's word
 */
export async function completeAws(
  words: readonly string[],
  text: string,
  account: Account | undefined,
): Promise<readonly Candidate[] | undefined> {
  const candidates = await candidatesOf(words, text, account);
  return candidates?.filter(({ label }) => label.startsWith(text));
}

async function candidatesOf(
  words: readonly string[],
  text: string,
  account: Account | undefined,
): Promise<readonly Candidate[] | undefined> {
  const { plain, flag } = readWords(words);
  const service = serviceNamed(plain[0] ?? '');
  const operation = service && operationNamed(service, plain[1] ?? '');
  const parameters = [...(operation ? parametersOf(operation) : []), ...GLOBALS];
  const waiting = parameters.find(({ name, type }) => `--${name}` === flag && type !== 'boolean');
  if (waiting) return (await valuesOf(waiting, account)).map(word);
  if (text.startsWith('-')) return parameters.map(asFlag);
  if (plain.length === 0) return [...SERVICES.map(asCommand), help];
  if (service && plain.length === 1) return [...service.operations.map(asCommand), help];
  return operation ? operands(operation, text, account) : [];
}

/** Words that are no options and no values of the options of all commands; the last flag. */
function readWords(words: readonly string[]) {
  const plain: string[] = [];
  let flag: string | undefined;
  for (const each of words) {
    const takesValue = GLOBALS.some(({ name, type }) => `--${name}` === flag && type !== 'boolean');
    if (each.startsWith('--')) {
      flag = each;
      continue;
    }
    if (!takesValue) plain.push(each);
    if (takesValue || plain.length > 2) flag = undefined;
  }
  return { plain, flag: words.at(-1)?.startsWith('--') ? words.at(-1) : flag };
}

const word = (label: string): Candidate => ({ label, kind: 'keyword' });
const help: Candidate = { label: 'help', kind: 'command', detail: 'what there is to know' };
const asCommand = ({ name, summary }: { readonly name: string; readonly summary: string }) => ({
  label: name,
  kind: 'command' as const,
  detail: summary,
});
const asFlag = ({ name, what }: Parameter): Candidate => ({
  label: `--${name}`,
  kind: 'flag',
  detail: what,
});

async function valuesOf(
  { name, choices }: Parameter,
  account: Account | undefined,
): Promise<readonly string[]> {
  if (choices) return choices;
  if (name === 'region') return REGIONS;
  if (name === 'profile') return ['default'];
  if (name === 'order-by') return ['LogStreamName', 'LastEventTime'];
  if (!account) return [];
  const { cloud, logGroups } = account;
  switch (name) {
    case 'log-group-name':
    case 'log-group-names':
    case 'log-group-identifier':
    case 'log-group-name-prefix':
      return logGroups.map((group) => group.name);
    case 'log-stream-name':
    case 'log-stream-names':
      return logGroups.flatMap(({ streams }) => streams.map((stream) => stream.name));
    case 'query-id':
      return [...account.queries.keys()];
    case 'user-name':
      return cloud.users.map((user) => user.name);
    case 'role-name':
      return cloud.roles.map((role) => role.name);
    case 'group-name':
      return cloud.groups.map((group) => group.name);
    case 'policy-arn':
      return cloud.policies.map(({ arn }) => arn);
    case 'bucket':
    case 's3-bucket':
      return cloud.buckets.map((one) => one.name);
    case 'name':
    case 'trail-name':
      return cloud.trails.map((trail) => trail.name);
    case 'trail-arn':
      return cloud.trails.map((one) => account.arn('cloudtrail', `trail/${one.name}`, one.region));
    case 'lookup-attributes':
      return ['AttributeKey=EventName,AttributeValue=', 'AttributeKey=Username,AttributeValue='];
    default:
      return [];
  }
}

async function operands(
  { kind, name }: Operation,
  text: string,
  account: Account | undefined,
): Promise<readonly Candidate[] | undefined> {
  if (kind !== 'custom' || !account) return [];
  if (name === 'tail') return account.logGroups.map((group) => word(group.name));
  if (!text.startsWith('s3:')) return name === 'ls' ? [word('s3://')] : undefined;
  const { bucket, key } = bucketAndKey(text);
  if (!text.startsWith(`s3://${bucket}/`)) {
    return account.cloud.buckets.map((one) => ({
      label: `s3://${one.name}/`,
      kind: 'file',
      open: true,
    }));
  }
  const below = key.lastIndexOf('/') + 1;
  const labels = new Set<string>();
  for (const object of await account.objects()) {
    if (object.bucket !== bucket || !object.key.startsWith(key)) continue;
    const slash = object.key.indexOf('/', below);
    labels.add(`s3://${bucket}/${slash < 0 ? object.key : object.key.slice(0, slash + 1)}`);
  }
  return [...labels].map((label) => ({ label, kind: 'file', open: label.endsWith('/') }));
}
