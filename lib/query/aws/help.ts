/** `aws help`, `aws SERVICE help`, `aws SERVICE OPERATION help`. */
import { parametersOf } from './arguments';
import { GLOBALS } from './globals';
import type { Operation, Parameter, Service } from './operation';
import { SERVICES } from './registry';

export function helpOf(service?: Service, operation?: Operation): string {
  if (!service) {
    return sections(
      'aws: the account of this lab, read as an auditor',
      'Usage: aws [options] SERVICE OPERATION [parameters]',
      list(SERVICES),
      options(GLOBALS),
      'Log files of the trail are gzipped: gunzip FILE.json.gz, or zcat FILE.json.gz | jq …',
      '`aws SERVICE help` tells about one. Nothing can be changed from here.',
    );
  }
  if (!operation) {
    return sections(
      `aws ${service.name}: ${service.summary}`,
      `Usage: aws ${service.name} OPERATION [parameters]`,
      list(service.operations),
    );
  }
  return sections(
    `aws ${service.name} ${operation.name}: ${operation.summary}`,
    `Usage: aws ${service.name} ${operation.name} ${usage(operation)}`.trimEnd(),
    options(parametersOf(operation)),
    'All commands also take --query, --output json|text|table|yaml and --region.',
  );
}

const sections = (...parts: readonly string[]) =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

function usage(operation: Operation): string {
  const operands =
    operation.kind === 'custom'
      ? operation.operands.map(({ name, count }) =>
          count === 'two' ? 'FROM TO' : count === 'optional' ? `[${name}]` : name,
        )
      : [];
  const required = operation.parameters.filter((each) => each.required).map(typed);
  return [...operands, ...required, '[parameters]'].join(' ');
}

const typed = ({ name, type }: Parameter) =>
  type === 'boolean' ? `--${name}` : `--${name} ${type === 'integer' ? 'N' : 'VALUE'}`;

function list(items: readonly { readonly name: string; readonly summary: string }[]): string {
  const width = Math.max(...items.map(({ name }) => name.length));
  return items.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
}

const options = (parameters: readonly Parameter[]) =>
  parameters.map((each) => `  ${typed(each)}\n      ${each.what}`).join('\n');
