/** Copies objects down into the terminal's files; up is refused, as S3 would refuse it. */
import type { S3Object } from '@/lib/trail/objects/object';
import type { Account } from '../account';
import { denied } from '../denied';
import { calling, EXIT, Failure, ServiceError } from '../failure';
import type { Input } from '../input';
import type { Context, Parameter } from '../operation';
import type { Outside } from '../outside';
import { chosen } from './filters';
import { checkReadable, listObjects } from './list';
import { bucketAndKey, isUri } from './uri';

export const TRANSFER: readonly Parameter[] = [
  { name: 'dryrun', type: 'boolean', what: 'say what would be done, and do nothing' },
  { name: 'quiet', type: 'boolean', what: 'say nothing' },
  { name: 'include', type: 'string-append', what: 'take what matches, after an --exclude' },
  { name: 'exclude', type: 'string-append', what: 'leave out what matches' },
  { name: 'only-show-errors', type: 'boolean', what: 'say only what went wrong' },
  { name: 'no-progress', type: 'boolean', what: 'no progress (never here)' },
  { name: 'page-size', type: 'integer', what: 'no effect here' },
  { name: 'source-region', type: 'string', what: 'no effect here' },
];

type Verb = 'cp' | 'mv' | 'sync';
const FORMS = '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>';

interface Job {
  readonly object: S3Object;
  /** Below the prefix asked for. */
  readonly name: string;
  readonly target: string;
}

export async function transfer(verb: Verb, input: Input, context: Context): Promise<number> {
  const [from = '', to = ''] = input.operands;
  if (!isUri(from) && !isUri(to)) {
    throw new Failure(`usage: aws s3 ${verb} ${FORMS}\nError: Invalid argument type`, EXIT.usage);
  }
  const recursive = verb === 'sync' || input.flag('recursive');
  if ((from === '-' || to === '-') && (verb !== 'cp' || recursive)) {
    throw new Failure(
      'Streaming currently is only compatible with non-recursive cp commands',
      EXIT.usage,
    );
  }
  if (isUri(to)) return refuse(verb, input, context, recursive);
  try {
    if (to === '-') return await stream(from, context);
    const jobs = await jobsOf(from, to, recursive, input, context);
    return await download(verb, jobs, input, context);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const api = recursive ? 'ListObjectsV2' : 'HeadObject';
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    if (error.hint !== undefined) {
      context.outside.report({ severity: 'info', message: calling(api, error), ...hint });
    }
    context.outside.complain(`fatal error: ${calling(api, error)}\n`);
    return 1;
  }
}

async function stream(from: string, { account, outside }: Context): Promise<number> {
  const { bucket, key } = bucketAndKey(from);
  const object = await find(account, bucket, key);
  if (object) {
    outside.printBytes(object.bytes);
    return 0;
  }
  const error = new ServiceError('404', 'Not Found');
  outside.complain(`download failed: ${from} to - ${calling('HeadObject', error)}\n`);
  return 1;
}

async function find(account: Account, bucket: string, key: string) {
  checkReadable(account, bucket, 's3:GetObject', `"arn:aws:s3:::${bucket}/${key}"`);
  const objects = await account.objects();
  return objects.find((each) => each.bucket === bucket && each.key === key);
}

async function jobsOf(
  from: string,
  to: string,
  recursive: boolean,
  input: Input,
  { account, outside }: Context,
): Promise<readonly Job[]> {
  const { bucket, key } = bucketAndKey(from);
  const isFolder = recursive || to.endsWith('/') || outside.files.kind(to) === 'directory';
  const folder = to.replace(/\/+$/, '') || (to.startsWith('/') ? '' : '.');
  const target = (name: string) => (isFolder ? `${folder}/${name}` : to);
  if (!recursive) {
    const object = await find(account, bucket, key);
    if (!object) {
      const hint = key.endsWith('/') ? 'A prefix is copied with --recursive.' : undefined;
      throw new ServiceError('404', `Key "${key}" does not exist`, hint);
    }
    const name = key.split('/').at(-1) ?? '';
    return chosen([{ object, name, target: target(name) }], input);
  }
  const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
  const objects = await listObjects(account, bucket, prefix);
  const jobs = objects.map((object) => {
    const name = object.key.slice(prefix.length);
    return { object, name, target: target(name) };
  });
  return chosen(jobs, input);
}

/** The C library's numbers of what can be wrong with a file's name. */
const ERRNO: Readonly<Record<string, number>> = {
  'No such file or directory': 2,
  'Permission denied': 13,
  'Not a directory': 20,
  'Is a directory': 21,
  'Read-only file system': 30,
};

async function download(
  verb: Verb,
  jobs: readonly Job[],
  input: Input,
  { account, outside }: Context,
): Promise<number> {
  const say = !input.flag('quiet') && !input.flag('only-show-errors');
  let failed = 0;
  for (const { object, target } of jobs) {
    await outside.pause();
    const { files } = outside;
    if (verb === 'sync' && files.entry(target)?.bytes === object.size) continue;
    const uri = `s3://${object.bucket}/${object.key}`;
    const line = `${uri} to ${relative(outside, target)}`;
    if (input.flag('dryrun')) {
      outside.print(`(dryrun) download: ${line}\n`);
      continue;
    }
    const folder = target.slice(0, target.lastIndexOf('/'));
    const problem =
      (folder === '' ? undefined : files.makeFolders(folder)) ?? files.writeProblem(target);
    if (problem !== undefined) {
      outside.complain(
        `download failed: ${line} [Errno ${ERRNO[problem] ?? 5}] ${problem}: '${target}'\n`,
      );
      failed++;
      continue;
    }
    files.write(target, object.bytes);
    if (say) outside.print(`download: ${line}\n`);
    if (verb === 'mv') {
      const resource = `"arn:aws:s3:::${object.bucket}/${object.key}"`;
      const error = denied(account, 'AccessDenied', 's3:DeleteObject', resource);
      outside.complain(`delete failed: ${uri} ${calling('DeleteObject', error)}\n`);
      failed++;
    }
  }
  if (say && jobs.some(({ target }) => target.endsWith('.json.gz'))) tellOfGzip(outside);
  return failed > 0 ? 1 : 0;
}

function tellOfGzip({ report }: Outside): void {
  report({
    severity: 'info',
    message: 'CloudTrail delivers its log files gzipped.',
    hint: "Unpack them with gunzip, or read them through zcat: zcat FILE.json.gz | jq '.Records[]'.",
  });
}

/** From the folder that one stands in: `./name`, `folder/name`, `../name`. */
function relative({ files }: Outside, target: string): string {
  const path = files.resolve(target).split('/');
  const here = files
    .resolve('.')
    .split('/')
    .filter((part) => part !== '');
  const parts = path.filter((part) => part !== '');
  let same = 0;
  while (same < here.length && same < parts.length - 1 && here[same] === parts[same]) same++;
  const way = [...here.slice(same).map(() => '..'), ...parts.slice(same)];
  return way.length === 1 ? `./${way[0] ?? ''}` : way.join('/');
}

/** Each file that would go up, refused. */
function refuse(verb: Verb, input: Input, context: Context, recursive: boolean): number {
  const [from = '', to = ''] = input.operands;
  const { account, outside } = context;
  const { bucket, key } = bucketAndKey(to);
  if (!isUri(from) && from !== '-' && outside.files.kind(from) === undefined) {
    throw new Failure(`The user-provided path ${from} does not exist.`, EXIT.general);
  }
  const name = from.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const whole = key === '' || key.endsWith('/') ? `${key}${recursive ? '' : name}` : key;
  const [word, api, action] = isUri(from)
    ? (['copy', 'CopyObject', 's3:PutObject'] as const)
    : (['upload', 'PutObject', 's3:PutObject'] as const);
  const shown = isUri(from) || from === '-' ? from : relative(outside, from);
  const error = denied(account, 'AccessDenied', action, `"arn:aws:s3:::${bucket}/${whole}"`);
  if (error.hint !== undefined) {
    outside.report({
      severity: 'info',
      message: `aws s3 ${verb}: ${error.code}`,
      hint: error.hint,
    });
  }
  outside.complain(`${word} failed: ${shown} to s3://${bucket}/${whole} ${calling(api, error)}\n`);
  return 1;
}
