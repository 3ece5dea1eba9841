/** A policy document from its text: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
import { membersOf, shapeOf } from './elements';
import { type Member, type Node, type ObjectNode, parseJson } from './json';
import { KINDS } from './kinds';
import { Report } from './report';
import { readStatement } from './statement';
import type { Policy, PolicyDiagnostic, PolicyKind, Statement } from './types';
import { checkVariables } from './variables';

/** No policy of AWS's is half as long; more is not looked at. */
export const MAX_POLICY_LENGTH = 50_000;

export interface ParsedPolicy {
  /** Absent where anything is an error. */
  readonly policy?: Policy;
  /** Everything that is wrong or doubtful, in the order of the text. */
  readonly diagnostics: readonly PolicyDiagnostic[];
}

/** @param kind what the policy is to be attached to */
export function parsePolicy(text: string, kind: PolicyKind): ParsedPolicy {
  const report = new Report();
  const policy = read(text, kind, report);
  const diagnostics = [...report.diagnostics].sort((a, b) => a.span.start - b.span.start);
  return { ...(policy && !report.failed && { policy }), diagnostics };
}

function read(text: string, kind: PolicyKind, report: Report): Policy | undefined {
  if (text.length > MAX_POLICY_LENGTH) {
    const said = `This is ${text.length} characters long; no policy may be.`;
    report.error('size', { start: 0, end: text.length }, said, 'Keep what the policy needs.');
    return undefined;
  }
  const { node, problems } = parseJson(text);
  for (const { span, message, hint } of problems) report.error('json', span, message, hint);
  if (!node) return undefined;
  if (node.kind !== 'object') {
    const said = `A policy is an object, and this is ${shapeOf(node)}.`;
    report.error('structure', node.span, said, 'Begin with { and "Version": "2012-10-17".');
    return undefined;
  }
  checkSize(text, node, kind, report);
  const members = membersOf(node, ['Version', 'Id', 'Statement'], 'A policy', report);
  const version = readVersion(members.get('Version'), node, kind, report);
  checkId(members.get('Id'), report);
  const statements = readStatements(members.get('Statement'), node, kind, report);
  checkSids(statements, report, kind);
  for (const statement of statements) checkVariables(statement, version, report);
  return { kind, version, statements };
}

function checkSize(text: string, { span }: ObjectNode, kind: PolicyKind, report: Report): void {
  const { quota } = KINDS[kind];
  if (!quota) return;
  const all = quota.counts === 'all';
  const length = all ? text.trim().length : text.replace(/\s/g, '').length;
  if (length > quota.characters)
    report.error(
      'size',
      { start: span.start, end: span.start + 1 },
      `This is ${length} characters; a ${quota.name} may have ${quota.characters}${all ? '' : ', not counting white space'}.`,
      'Join statements, use wildcards, or spread it over several policies.',
    );
}

/** Organizations takes the present version only: SCPs and RCPs have to name it. */
function readVersion(
  member: Member | undefined,
  node: ObjectNode,
  kind: PolicyKind,
  report: Report,
): Policy['version'] {
  const start = { start: node.span.start, end: node.span.start + 1 };
  const organizations = kind === 'scp' || kind === 'rcp';
  if (!member) {
    const needed = `${KINDS[kind].name.replace(/^a /, 'A ')} needs Version.`;
    const old = 'Without Version a policy is read as of 2008-10-17, which knows no variables.';
    report.add(
      organizations ? 'error' : 'warning',
      'version',
      start,
      organizations ? needed : old,
      'Add "Version": "2012-10-17".',
    );
    return '2008-10-17';
  }
  const { value } = member;
  const text = value.kind === 'string' ? value.value : undefined;
  if (text === '2012-10-17' || (text === '2008-10-17' && !organizations)) return text;
  const said =
    text === '2008-10-17'
      ? `${KINDS[kind].name.replace(/^a /, 'A ')} has the version 2012-10-17 only.`
      : text !== undefined
        ? `There is no version ${text} of the policy language.`
        : `Version is a text, and this is ${shapeOf(value)}.`;
  const hint = 'Write "2012-10-17"; it is the language’s, not the day of your change.';
  report.error('version', value.span, said, hint);
  return '2012-10-17';
}

function checkId(member: Member | undefined, report: Report): void {
  if (member && member.value.kind !== 'string')
    report.error(
      'wrong-type',
      member.value.span,
      `Id is a text, and this is ${shapeOf(member.value)}.`,
      'Write it in double quotes.',
    );
}

function readStatements(
  member: Member | undefined,
  node: ObjectNode,
  kind: PolicyKind,
  report: Report,
): Statement[] {
  if (!member) {
    const start = { start: node.span.start, end: node.span.start + 1 };
    report.error(
      'missing-element',
      start,
      'The policy has no Statement.',
      'Add "Statement": [ … ].',
    );
    return [];
  }
  const { value } = member;
  const items: readonly Node[] = value.kind === 'array' ? value.items : [value];
  if (items.length === 0)
    report.error('structure', value.span, 'Statement is empty.', 'Write at least one statement.');
  return items.flatMap((item, i) => readStatement(item, i, kind, report) ?? []);
}

function checkSids(statements: readonly Statement[], report: Report, kind: PolicyKind): void {
  const seen = new Set<string>();
  for (const { sid, span } of statements) {
    if (!sid) continue;
    const said = `Two statements have the Sid ${sid}.`;
    const place = { start: span.start, end: span.start + 1 };
    if (seen.has(sid))
      report.add(
        kind === 'resource' ? 'warning' : 'error',
        'sid',
        place,
        said,
        'Give each one of its own.',
      );
    seen.add(sid);
  }
}
