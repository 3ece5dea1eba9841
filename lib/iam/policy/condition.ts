/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
import { nearest } from '@/lib/text/nearest';
import { operatorOf, type ConditionOperator } from '../conditions/name';
import { OPERATOR_NAMES } from '../conditions/registry';
import { GLOBAL_KEYS, MULTIVALUED, TAG_KEYS } from './global-keys';
import { shapeOf } from './elements';
import type { Member, Node } from './json';
import type { Report } from './report';
import type { Condition, Located } from './types';

export function readConditions(node: Node, report: Report): Condition[] {
  if (node.kind !== 'object') {
    const said = `Condition takes an object, and this is ${shapeOf(node)}.`;
    report.error('wrong-type', node.span, said, 'Write {"StringEquals": {"aws:username": "ana"}}.');
    return [];
  }
  const seen = new Set<string>();
  return node.members.flatMap((block) => {
    if (seen.has(block.key))
      report.error(
        'repeated-element',
        block.keySpan,
        `${block.key} is there twice.`,
        'Put its keys into one object: all of them have to match.',
      );
    seen.add(block.key);
    return readBlock(block, report);
  });
}

function readBlock({ key: name, keySpan, value: node }: Member, report: Report): Condition[] {
  const operator = operatorOf(name);
  if (!operator) {
    report.error(
      'operator',
      keySpan,
      `There is no condition operator ${name}.`,
      operatorHint(name),
    );
    return [];
  }
  if (node.kind !== 'object') {
    const said = `${name} takes an object of condition keys, and this is ${shapeOf(node)}.`;
    report.error('wrong-type', node.span, said, `Write {"${name}": {"aws:username": "ana"}}.`);
    return [];
  }
  if (node.members.length === 0)
    report.warn('condition-key', node.span, `${name} tests nothing.`, 'Remove it, or add a key.');
  const seen = new Set<string>();
  return node.members.map((member) => {
    const key: Located = { value: member.key, span: member.keySpan };
    if (seen.has(member.key.toLowerCase()))
      report.error(
        'repeated-element',
        key.span,
        `${key.value} is there twice.`,
        'Keep one, with a list of values.',
      );
    seen.add(member.key.toLowerCase());
    checkKey(key, operator, report);
    return {
      operator,
      key,
      values: valuesOf(member.value, operator, report),
      span: { start: key.span.start, end: member.value.span.end },
    };
  });
}

function operatorHint(name: string): string {
  if (/null/i.test(name))
    return 'Null takes neither IfExists nor a qualifier: it asks whether the key is there.';
  const bare = name.replace(/^For(?:AllValues|AnyValue):/i, '').replace(/IfExists$/i, '');
  if (/^For/i.test(name) && name.includes(':') && operatorOf(name.split(':')[1] ?? ''))
    return 'The qualifiers are ForAllValues: and ForAnyValue:.';
  const [near] = nearest(bare, OPERATOR_NAMES, 1);
  return near ? `Did you mean ${near}?` : `There is ${OPERATOR_NAMES.join(', ')}.`;
}

function checkKey({ value, span }: Located, operator: ConditionOperator, report: Report): void {
  const [prefix = '', rest] = value.split(/:(.*)/s);
  if (rest === undefined || rest === '' || !/^[\w.-]+$/.test(prefix))
    return report.error(
      'condition-key',
      span,
      `${value} is not of the form service:key.`,
      'Write it as aws:SourceIp or s3:prefix.',
    );
  const is = (name: string) => name.toLowerCase() === value.toLowerCase().replace(/\/$/, '');
  const tag = TAG_KEYS.find(is);
  if (tag) return report.error('condition-key', span, `${tag} names no tag.`, `Write ${tag}/team.`);
  if (prefix.toLowerCase() !== 'aws') return;
  if (MULTIVALUED.some(is) && operator.compare && !operator.set)
    report.warn(
      'condition-key',
      span,
      `${value} can have several values.`,
      `Say which have to match: ForAllValues:${operator.name} or ForAnyValue:${operator.name}.`,
    );
  const tagged = TAG_KEYS.some((one) => value.toLowerCase().startsWith(`${one.toLowerCase()}/`));
  if (tagged || GLOBAL_KEYS.some(is)) return;
  const [near] = nearest(value, [...GLOBAL_KEYS, ...TAG_KEYS], 1);
  report.warn(
    'condition-key',
    span,
    `${value} is no global condition key.`,
    near ? `Did you mean ${near}?` : 'A key that no request has makes the condition false.',
  );
}

function valuesOf(node: Node, operator: ConditionOperator, report: Report): Located[] {
  const nodes = node.kind === 'array' ? node.items : [node];
  if (nodes.length === 0)
    report.warn(
      'condition-value',
      node.span,
      `${operator.name} has no values.`,
      'Nothing matches an empty list.',
    );
  return nodes.flatMap((item) => {
    if (item.kind === 'object' || item.kind === 'array' || item.kind === 'null') {
      const said = `A condition compares texts, and this is ${shapeOf(item)}.`;
      report.error(
        'wrong-type',
        item.span,
        said,
        'Write a text in double quotes, or a list of them.',
      );
      return [];
    }
    checkValue(item.value, item.span, operator, report);
    return [{ value: item.value, span: item.span }];
  });
}

function checkValue(
  value: string,
  span: Located['span'],
  operator: ConditionOperator,
  report: Report,
) {
  const { compare, name } = operator;
  const fits = compare ? compare.accepts(value) : /^(?:true|false)$/i.test(value);
  if (fits) return;
  const takes = compare ? compare.takes : 'true (the key is not there) or false (it is)';
  report.error(
    'condition-value',
    span,
    `${name} cannot compare ${JSON.stringify(value)}.`,
    `It takes ${takes}.`,
  );
}
