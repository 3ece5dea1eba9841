/** Why an element of a statement matches a request, or not, in a sentence. */
import type { ConditionResult } from '../conditions/test';
import type { ComparedResource, ElementResult } from '../evaluate/types';
import { caller } from '../message';
import type { Request } from '../request';

/** Code is in backticks. */
export function sayElement(element: ElementResult, request: Request): string {
  switch (element.element) {
    case 'Action':
      return element.matched
        ? `${code(request.action)} matches ${code(theOne(element.values))}.`
        : `${code(request.action)} is not among ${list(element.values)}.`;
    case 'NotAction':
      return element.matched
        ? `NotAction means every action but ${list(element.values)}: ${code(request.action)} is one of them.`
        : `NotAction leaves out ${code(theOne(element.values))}, and so ${code(request.action)}.`;
    case 'Principal':
      return element.matched
        ? `Principal names ${who(request)} with ${code(theOne(element.values))}.`
        : `Principal names ${list(element.values)}, not ${who(request)}.`;
    case 'NotPrincipal':
      if (element.boundary)
        return 'NotPrincipal denies every principal that has a permissions boundary, whatever it lists.';
      return element.matched
        ? `NotPrincipal leaves out only those whose every name it lists; of ${who(request)} it does not.`
        : `NotPrincipal leaves out ${who(request)}.`;
    case 'Resource':
      return element.matched
        ? `${code(request.resource)} matches ${code(theOne(element.values))}.`
        : resourceDiffers(element.values, request);
    case 'NotResource':
      return sayNotResource(element, request);
    case 'Condition':
      return sayCondition(element);
  }
}

const code = (text: string) => `\`${text}\``;
const who = (request: Request) => code(caller(request.principal));
interface Value {
  readonly value: { readonly value: string };
  readonly matched: boolean;
}
const theOne = (values: readonly Value[]) =>
  (values.find(({ matched }) => matched) ?? values[0])?.value.value ?? '';
/** At most three: a list of fifty actions is no sentence. */
const list = (values: readonly Value[]) => joined(values.map(({ value }) => value.value));

function joined(texts: readonly string[], word = 'and'): string {
  const shown = texts.slice(0, 3).map(code);
  const rest = texts.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2
    ? (all[0] ?? 'nothing')
    : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`;
}

const PARTS: Readonly<Record<NonNullable<ComparedResource['part']>, string>> = {
  arn: 'beginning',
  partition: 'partition',
  service: 'service',
  region: 'Region',
  account: 'account',
  resource: 'resource part',
};

function resourceDiffers(values: readonly ComparedResource[], request: Request): string {
  const missing = values.find(({ variable }) => variable !== undefined);
  if (missing)
    return `${code(missing.value.value)} holds a variable, and the request has no ${code(missing.variable ?? '')}: the statement cannot apply.`;
  const [only] = values;
  const part = values.length === 1 && only?.part ? `: the ${PARTS[only.part]} differs` : '';
  return `${code(request.resource)} does not match ${joined(
    values.map(({ resolved, value }) => resolved ?? value.value),
    'or',
  )}${part}.`;
}

function sayNotResource(
  { matched, values }: { matched: boolean; values: readonly ComparedResource[] },
  request: Request,
): string {
  if (matched)
    return `NotResource means every resource but ${list(values)}: ${code(request.resource)} is one of them.`;
  if (values.some(({ variable }) => variable !== undefined))
    return resourceDiffers(values, request);
  return `NotResource leaves out ${code(theOne(values))}, and so ${code(request.resource)}.`;
}

function sayCondition(result: ConditionResult): string {
  const { condition, why, matched, wanted, found, variable } = result;
  const { operator } = condition;
  const key = code(condition.key.value);
  switch (why) {
    case 'variable-missing':
      return `The policy's value holds \`\${${variable}}\`, which this request has no value for: the statement cannot apply.`;
    case 'existence': {
      const there = found ? 'is in the request' : 'is not in the request';
      return `${key} ${there}; Null wants it ${wanted.includes('true') ? 'absent' : 'present'}.`;
    }
    case 'key-missing':
      return `The request has no ${key}: ${missing(operator, matched)}.`;
    case 'compared': {
      const test = `${code(operator.name)} ${joined(wanted, 'or')}`;
      return `${key} is ${joined(found ?? [])}: ${test}${from(result)} is ${matched}.`;
    }
  }
}

/** The variable that a value came from. */
function from({ condition, wanted }: ConditionResult): string {
  const [value, ...more] = condition.values;
  const same = !value || more.length > 0 || value.value === wanted[0];
  return same ? '' : ` (from ${code(value.value)})`;
}

function missing(
  { name, ifExists, set, compare }: ConditionResult['condition']['operator'],
  matched: boolean,
): string {
  if (ifExists) return `${code(name)} takes a missing key as a match`;
  if (set === 'ForAllValues') return 'ForAllValues is true where there is no value at all';
  if (matched && compare?.negated) return `a negated operator such as ${code(name)} is true then`;
  return `${code(name)} does not match a missing key`;
}
