/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
import { checkAction } from './action';
import { readConditions } from './condition';
import { membersOf, shapeOf, textsOf } from './elements';
import type { Member, Node } from './json';
import { KINDS } from './kinds';
import { readPrincipal } from './principal';
import { checkRcp } from './rcp';
import type { Report } from './report';
import { checkResource } from './resource';
import type { PatternElement, PolicyKind, Statement } from './types';

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

type Members = ReadonlyMap<string, Member>;

export function readStatement(
  node: Node,
  index: number,
  kind: PolicyKind,
  report: Report,
): Statement | undefined {
  if (node.kind !== 'object') {
    const said = `A statement is an object, and this is ${shapeOf(node)}.`;
    report.error('wrong-type', node.span, said, 'Write {"Effect": …, "Action": …, "Resource": …}.');
    return undefined;
  }
  const members = membersOf(node, ELEMENTS, 'A statement', report);
  const effect = readEffect(members, node, report);
  const action = readPatterns(members, node, 'Action', report);
  for (const one of action?.patterns ?? [])
    checkAction(action?.not ? 'NotAction' : 'Action', one, kind, report);
  const principal = readWho(members, node, kind, effect, report);
  const resource = readWhat(members, node, kind, report);
  const sid = readSid(members, kind, report);
  const condition = members.get('Condition');
  const conditions = condition ? readConditions(condition.value, report) : [];
  if (kind === 'rcp') checkRcp(effect, action, head(node), report);
  if (!effect || !action) return undefined;
  return {
    index,
    ...(sid !== undefined && { sid }),
    effect,
    span: node.span,
    ...(principal && { principal }),
    action,
    ...(resource && { resource }),
    conditions,
  };
}

function readEffect(members: Members, node: Node, report: Report): Statement['effect'] | undefined {
  const member = members.get('Effect');
  if (!member) {
    report.error(
      'missing-element',
      head(node),
      'The statement has no Effect.',
      'Add "Effect": "Allow" or "Deny".',
    );
    return undefined;
  }
  const { value } = member;
  if (value.kind === 'string' && (value.value === 'Allow' || value.value === 'Deny'))
    return value.value;
  const said =
    value.kind === 'string'
      ? `Effect is Allow or Deny, not ${value.value}.`
      : 'Effect is Allow or Deny.';
  report.error('effect', value.span, said, 'The two words are case sensitive.');
  return undefined;
}

/** Action or NotAction, Resource or NotResource: one of the two. */
function readPatterns(
  members: Members,
  node: Node,
  name: 'Action' | 'Resource',
  report: Report,
): PatternElement | undefined {
  const plain = members.get(name);
  const negated = members.get(`Not${name}`);
  if (plain && negated)
    report.error(
      'element-pair',
      negated.keySpan,
      `A statement has ${name} or Not${name}, not both.`,
      'Make two statements of it.',
    );
  const member = plain ?? negated;
  if (!member) {
    const hint =
      name === 'Action'
        ? 'Add "Action": "s3:GetObject".'
        : 'Add "Resource": "*", or better an ARN.';
    report.error('missing-element', head(node), `The statement has no ${name}.`, hint);
    return undefined;
  }
  return {
    not: member === negated,
    patterns: textsOf(member.key, member.value, report),
    span: { start: member.keySpan.start, end: member.value.span.end },
  };
}

function readWho(
  members: Members,
  node: Node,
  kind: PolicyKind,
  effect: Statement['effect'] | undefined,
  report: Report,
) {
  const plain = members.get('Principal');
  const negated = members.get('NotPrincipal');
  const member = plain ?? negated;
  const rules = KINDS[kind];
  if (rules.principal === 'none') {
    if (member)
      report.error(
        'element-not-here',
        member.keySpan,
        `${member.key} has no place in ${rules.name}.`,
        'It applies to whom or what it is attached to: remove it.',
      );
    return undefined;
  }
  if (plain && negated)
    report.error(
      'element-pair',
      negated.keySpan,
      'A statement has Principal or NotPrincipal, not both.',
      'Keep one.',
    );
  if (!member) {
    report.error(
      'missing-element',
      head(node),
      'The statement has no Principal.',
      `In ${rules.name}, say who: "Principal": {"AWS": "arn:…"}.`,
    );
    return undefined;
  }
  if (member === negated && kind !== 'resource')
    report.error(
      'element-not-here',
      member.keySpan,
      `NotPrincipal has no place in ${rules.name}.`,
      'Use Principal, with a Condition.',
    );
  else if (member === negated && effect === 'Allow')
    report.error(
      'element-pair',
      member.keySpan,
      'NotPrincipal cannot be used with Allow.',
      'Name in Principal whom you allow.',
    );
  else if (member === negated)
    report.warn(
      'principal',
      member.keySpan,
      'NotPrincipal denies more than it seems: everyone with a permissions boundary, always.',
      'AWS recommends Principal "*" with ArnNotEquals on aws:PrincipalArn.',
    );
  return readPrincipal(member, kind, report);
}

function readWhat(members: Members, node: Node, kind: PolicyKind, report: Report) {
  if (KINDS[kind].resource === 'none') {
    const member = members.get('Resource') ?? members.get('NotResource');
    if (member)
      report.error(
        'element-not-here',
        member.keySpan,
        `${member.key} has no place in ${KINDS[kind].name}.`,
        'Its resource is the role itself: remove it.',
      );
    return undefined;
  }
  const resource = readPatterns(members, node, 'Resource', report);
  for (const one of resource?.patterns ?? [])
    checkResource(resource?.not ? 'NotResource' : 'Resource', one, report);
  return resource;
}

function readSid(members: Members, kind: PolicyKind, report: Report): string | undefined {
  const member = members.get('Sid');
  if (!member) return undefined;
  const { value } = member;
  if (value.kind !== 'string') {
    report.error(
      'sid',
      value.span,
      `Sid is a text, and this is ${shapeOf(value)}.`,
      'Write it in double quotes.',
    );
    return undefined;
  }
  // Services with policies of their own allow more, such as spaces.
  if (kind !== 'resource' && !/^[A-Za-z0-9]*$/.test(value.value))
    report.error(
      'sid',
      value.span,
      `Sid ${value.value} has other characters than letters and digits.`,
      'Use A–Z, a–z and 0–9 only.',
    );
  return value.value;
}

/** The opening bracket: where a thing that is missing would stand. */
const head = ({ span }: Node) => ({ start: span.start, end: span.start + 1 });
