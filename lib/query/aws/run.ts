/** `aws …`: reads the line, asks the service, prints the answer. */
import type { Account } from './account';
import { readInput } from './arguments';
import { isChange, refusal } from './changes';
import { calling, EXIT, Failure, ServiceError, usageError } from './failure';
import { invalidChoice, readGlobals, type Globals, type OutputFormat } from './globals';
import { helpOf } from './help';
import type { Input } from './input';
import type { ApiOperation, Context, Operation, Service } from './operation';
import type { Outside } from './outside';
import { allPages, type Paged } from './paging';
import { printed } from './print';
import { prune } from './prune';
import { compileQuery, type Query } from './query';
import { REGIONS } from './regions';
import { operationNamed, serviceNamed, SERVICES } from './registry';

export const VERSION = 'aws-cli/2.31.0 Python/3.13.7 Linux/6.1 exe/x86_64.trailwise';

/** The exit code; what is wrong has been said. */
export async function runAws(
  args: readonly string[],
  account: Account | undefined,
  outside: Outside,
): Promise<number> {
  try {
    return await main(args, account, outside);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.hint !== undefined) {
      const lines = error.message.split('\n').filter((line) => line !== '');
      const message = lines.find((line) => line.startsWith('aws: error')) ?? lines[0] ?? '';
      outside.report({ severity: 'error', message, hint: error.hint });
    }
    outside.complain(`\n${error.message}\n`);
    return error.exitCode;
  }
}

async function main(
  args: readonly string[],
  account: Account | undefined,
  outside: Outside,
): Promise<number> {
  const globals = readGlobals(args);
  if (globals.options.has('version')) {
    outside.print(`${VERSION}\n`);
    return 0;
  }
  const { command } = globals;
  if (command === undefined) throw usageError('the following arguments are required: command');
  if (command === 'help') return show(outside, 'aws', helpOf());
  const service = serviceNamed(command);
  if (!service) throw noService(command);
  const query = globals.options.get('query');
  const select = query === undefined ? undefined : compileQuery(query);
  const [name, ...rest] = globals.rest;
  if (name === undefined || name.startsWith('-')) {
    throw usageError(
      service.name === 's3'
        ? 'the following arguments are required: subcommand'
        : 'the following arguments are required: operation',
    );
  }
  if (name === 'help') return show(outside, `aws ${command}`, helpOf(service));
  const operation = operationNamed(service, name);
  if (!operation && !isChange(name)) throw noOperation(service, name);
  const input = operation && (await readInput(operation, rest, (file) => outside.files.read(file)));
  if (operation && !input) {
    return show(outside, `aws ${command} ${name}`, helpOf(service, operation));
  }
  checkProfile(globals, outside);
  if (!account) throw noAccount();
  const context: Context = { account, region: regionOf(globals, account, outside), outside };
  checkRegion(service, context.region);
  if (!operation || !input) {
    const { api, error } = refusal(account, context.region, service, name, rest);
    throw asFailure(api, error);
  }
  const code = await call(operation, input, context, globals, select);
  if (account.asOf !== undefined && !FROM_LOGS.has(`${service.name} ${operation.name}`))
    outside.report({
      severity: 'info',
      message: `The account is described as it was at ${account.asOf}, before your decisions.`,
      hint: 'What was done since, and what came of it, stands in the logs.',
    });
  return code;
}

/** What these answer is in the logs, which go on after a decision. */
const FROM_LOGS: ReadonlySet<string> = new Set([
  'cloudtrail lookup-events',
  'logs filter-log-events',
  'logs get-log-events',
  'logs get-query-results',
  'logs start-query',
  'logs tail',
]);

async function call(
  operation: Operation,
  input: Input,
  context: Context,
  globals: Globals,
  query: Query | undefined,
): Promise<number> {
  try {
    if (operation.kind === 'custom') return await operation.run(input, context);
    const answer = await ask(operation, input, context, globals);
    const format = formatOf(globals, context.outside);
    const { width } = context.outside;
    context.outside.print(printed(operation, answer, { format, width, ...(query && { query }) }));
    return 0;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw asFailure(apiOf(operation), error);
  }
}

const apiOf = (operation: Operation): string =>
  operation.kind === 'api' ? operation.api : (CUSTOM_APIS[operation.name] ?? operation.name);
/** What the commands of the CLI's own call. */
const CUSTOM_APIS: Readonly<Record<string, string>> = {
  ls: 'ListObjectsV2',
  tail: 'FilterLogEvents',
};

const asFailure = (api: string, error: ServiceError) =>
  new Failure(calling(api, error), EXIT.service, error.hint);

async function ask(
  operation: ApiOperation,
  input: Input,
  context: Context,
  globals: Globals,
): Promise<Paged> {
  const { pages } = operation;
  const byHand =
    globals.options.has('no-paginate') ||
    (pages &&
      (input.has(pages.token.input) || (pages.limit !== undefined && input.has(pages.limit))));
  if (!pages || byHand) {
    const used = ['starting-token', 'page-size', 'max-items'].filter(
      (name) => pages && name !== pages.limit && input.has(name),
    );
    if (used.length > 0) {
      const list = used.map((name) => `--${name}`).join(', ');
      throw new Failure(
        `Cannot specify --no-paginate along with pagination arguments: ${list}`,
        EXIT.usage,
      );
    }
    const answer = prune(await operation.call(input, context));
    return { pages: [answer], byHand: true };
  }
  if ((input.number('max-items') ?? 1) <= 0) {
    context.outside.complain(
      'warning: Non-positive values for --max-items may result in undefined behavior.\n',
    );
  }
  return allPages(operation, pages, input, context);
}

function regionOf({ options }: Globals, account: Account, { environment }: Outside): string {
  return (
    options.get('region') ??
    environment.AWS_REGION ??
    environment.AWS_DEFAULT_REGION ??
    account.cloud.region
  );
}

function formatOf({ options }: Globals, { environment }: Outside): OutputFormat {
  const format = options.get('output') ?? environment.AWS_DEFAULT_OUTPUT ?? 'json';
  switch (format) {
    case 'json':
    case 'text':
    case 'table':
    case 'yaml':
    case 'yaml-stream':
    case 'off':
      return format;
    default:
      throw new Failure(`Unknown output type: ${format}`, EXIT.usage);
  }
}

function checkProfile({ options }: Globals, { environment }: Outside): void {
  const profile = options.get('profile') ?? environment.AWS_PROFILE ?? 'default';
  if (profile === 'default') return;
  throw new Failure(
    `The config profile (${profile}) could not be found`,
    EXIT.general,
    'There is one profile here, `default`: leave --profile out.',
  );
}

function checkRegion(service: Service, region: string): void {
  if (!service.regional || (REGIONS as readonly string[]).includes(region)) return;
  throw new Failure(
    `Could not connect to the endpoint URL: "https://${service.name}.${region}.amazonaws.com/"`,
    EXIT.general,
    'Regions are named as ap-southeast-1, us-east-1; `aws ec2 describe-regions` lists them.',
  );
}

const noAccount = () =>
  new Failure(
    'Unable to locate credentials. You can configure credentials by running "aws login".',
    EXIT.configuration,
    'This lab has no account to ask: its logs are files already. `ls` lists them.',
  );

function noService(name: string): Failure {
  const names = SERVICES.map((service) => service.name);
  return usageError(
    `argument command: ${invalidChoice(name, [...names, 'help'])}`,
    `The account of this lab answers ${names.join(', ')}.`,
  );
}

function noOperation(service: Service, name: string): Failure {
  const names = service.operations.map((operation) => operation.name).sort();
  const kind = service.name === 's3' ? 'subcommand' : 'operation';
  return usageError(
    `argument ${kind}: ${invalidChoice(name, [...names, 'help'])}`,
    `These are the operations of ${service.name} that this lab has.`,
  );
}

function show(outside: Outside, title: string, text: string): number {
  outside.page(title, text);
  return 0;
}
