/** The cases of tests/cases/iam: each follows a page of AWS's, which its file names. */
import { describe, expect, it } from 'vitest';
import { closest } from '@/lib/iam/evaluate/closest';
import { evaluate } from '@/lib/iam/evaluate/evaluate';
import { policiesSchema, readPolicies, textOf } from '@/lib/iam/documents';
import { accessDeniedMessage } from '@/lib/iam/message';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { placeOf } from '@/lib/iam/policy/report';
import { requestSchema } from '@/lib/iam/request';
import {
  brokenFile,
  casesOf,
  conditionFile,
  decisionFile,
  matchingFile,
} from '@/tests/cases/iam/schema';

const USER = { type: 'user', arn: 'arn:aws:iam::123456789012:user/ana' };

function decide(request: object, policies: object) {
  const parsed = requestSchema.parse(request);
  const read = readPolicies(policiesSchema.parse(policies));
  expect(read.problems).toEqual([]);
  if (!read.policies) throw new Error('not read');
  return { request: parsed, decision: evaluate(parsed, read.policies) };
}

/** What a case says over what is given; null takes a given part away. */
const merged = (given: object, own: object) =>
  Object.fromEntries(Object.entries({ ...given, ...own }).filter(([, value]) => value !== null));

const identity = (document: object) => ({ identity: [{ name: 'policy', document }] });

describe.each(casesOf('conditions', conditionFile))('conditions: $name', ({ file }) => {
  it.each(file.cases)('$condition with $context: $matches', (one) => {
    const { decision } = decide(
      { principal: USER, action: 'x:Do', resource: '*', context: one.context },
      identity({
        Version: file.version,
        Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: one.condition },
      }),
    );
    expect(decision.allowed).toBe(one.matches);
  });
});

describe.each(casesOf('matching', matchingFile))('matching: $name', ({ file }) => {
  const rows = file.cases.flatMap(({ pattern, matches, not }) => [
    ...matches.map((value) => ({ pattern, value, matched: true })),
    ...not.map((value) => ({ pattern, value, matched: false })),
  ]);
  it.each(rows)('$pattern, $value: $matched', ({ pattern, value, matched }) => {
    const action = file.element === 'Action';
    const { decision } = decide(
      {
        principal: USER,
        action: action ? value : 'x:Do',
        resource: action ? '*' : value,
        context: file.context,
      },
      identity({
        Version: file.version,
        Statement: {
          Effect: 'Allow',
          Action: action ? pattern : '*',
          Resource: action ? '*' : pattern,
        },
      }),
    );
    expect(decision.allowed).toBe(matched);
  });
});

describe.each(casesOf('decisions', decisionFile))('decisions: $name', ({ file }) => {
  it.each(file.cases)('$name', (one) => {
    const { request, decision } = decide(
      merged(file.given.request, one.request),
      merged(file.given.policies, one.policies),
    );
    expect({ result: decision.result, by: decision.decidedBy, level: decision.level }).toEqual({
      result: one.expect,
      by: one.by,
      level: one.level,
    });
    const first = closest(decision);
    if (one.statement !== undefined) expect(first?.statement.sid).toBe(one.statement);
    if (one.differs !== undefined)
      expect(first?.elements.filter(({ matched }) => !matched).map((e) => e.element)).toEqual(
        one.differs,
      );
    if (one.message !== undefined)
      expect(accessDeniedMessage(request, decision)).toBe(one.message.trim().replace(/\s+/g, ' '));
  });
});

describe.each(casesOf('broken', brokenFile))('broken: $name', ({ file }) => {
  it.each(file.cases)('$name', (one) => {
    const text = typeof one.text === 'string' ? one.text : textOf(one.text);
    const { policy, diagnostics } = parsePolicy(text, one.kind ?? file.kind);
    const said = diagnostics.map(({ problem, severity }) => `${severity} ${problem}`);
    expect(said).toEqual(one.says.map(({ problem, severity }) => `${severity} ${problem}`));
    expect(policy === undefined).toBe(one.says.some(({ severity }) => severity === 'error'));
    one.says.forEach(({ at, place, about }, i) => {
      const { span, message, hint } = diagnostics[i]!;
      if (at !== undefined) expect(text.slice(span.start, span.end)).toBe(at);
      if (place !== undefined) {
        const { line, column } = placeOf(text, span.start);
        expect(`${line}:${column}`).toBe(place);
      }
      if (about !== undefined) expect(`${message} ${hint}`).toContain(about);
    });
  });
});
