/** One statement against one request. Every element is looked at, so that all that differs is told. */
import { testCondition } from '../conditions/test';
import type { Context } from '../context';
import { differsIn, resourceMatches } from '../match/arn';
import { matchesTokens, tokensOf } from '../match/pattern';
import { isExempt, type Naming, naming, strongest } from '../match/principal';
import { resolve } from '../match/variables';
import type { Located, PatternElement, Policy, PrincipalElement, Statement } from '../policy/types';
import type { Request } from '../request';
import type { ComparedResource, ElementResult } from './types';

export interface Asked {
  readonly request: Request;
  readonly context: Context;
  /** Whether the principal has a permissions boundary. */
  readonly bounded: boolean;
}

interface Tested {
  readonly matched: boolean;
  readonly naming?: Naming;
  readonly elements: readonly ElementResult[];
}

export function testStatement(
  statement: Statement,
  version: Policy['version'],
  asked: Asked,
): Tested {
  const { principal, action, resource, conditions } = statement;
  const who = principal && testPrincipal(principal, asked);
  const elements: ElementResult[] = [
    ...(who ? [who.result] : []),
    testAction(action, asked),
    ...(resource ? [testResource(resource, version, asked)] : []),
    ...conditions.map((condition) => ({
      element: 'Condition' as const,
      ...testCondition(condition, asked.context, version),
    })),
  ];
  const matched = elements.every((element) => element.matched);
  return { matched, elements, ...(matched && who?.naming && { naming: who.naming }) };
}

function testPrincipal(element: PrincipalElement, { request, bounded }: Asked) {
  const { principal } = request;
  const values = element.entries.map((value) => ({ value, how: naming(value, principal) }));
  const compared = values.map(({ value, how }) => ({ value, matched: how !== undefined }));
  if (element.not) {
    const matched = bounded || !isExempt(element, principal);
    const result: ElementResult = {
      element: 'NotPrincipal',
      matched,
      values: compared,
      ...(bounded && { boundary: true }),
    };
    return { result, naming: undefined };
  }
  const best = strongest(values.map(({ how }) => how));
  const result: ElementResult = {
    element: 'Principal',
    matched: best !== undefined,
    values: compared,
  };
  return { result, naming: best };
}

/** Action names are not case sensitive. */
function testAction({ not, patterns }: PatternElement, { request }: Asked): ElementResult {
  const action = request.action.toLowerCase();
  const values = patterns.map((value) => ({
    value,
    matched: matchesTokens(tokensOf(value.value.toLowerCase()), action),
  }));
  const any = values.some(({ matched }) => matched);
  return { element: not ? 'NotAction' : 'Action', matched: any !== not, values };
}

function testResource(
  { not, patterns }: PatternElement,
  version: Policy['version'],
  { request, context }: Asked,
): ElementResult {
  const variables = version === '2012-10-17' ? context : undefined;
  const values = patterns.map((value) => compareResource(value, request.resource, variables));
  const any = values.some(({ matched }) => matched);
  // A variable without a value makes the statement invalid, whichever way it is asked.
  const broken = not && values.some(({ variable }) => variable !== undefined);
  return { element: not ? 'NotResource' : 'Resource', matched: any !== not && !broken, values };
}

function compareResource(
  value: Located,
  resource: string,
  variables: Context | undefined,
): ComparedResource {
  const resolved = resolve(value.value, variables);
  if (!resolved.ok) return { value, matched: false, variable: resolved.missing };
  const matched = resourceMatches(resolved.tokens, resource);
  const part = matched ? undefined : differsIn(resolved.tokens, resource);
  return { value, matched, resolved: resolved.text, ...(part && { part }) };
}
