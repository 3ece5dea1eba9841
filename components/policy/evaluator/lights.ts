import type { Light } from '@/components/lab/workbench/editor-lights';
import type { ElementResult, StatementResult } from '@/lib/iam/evaluate/types';
import type { Statement } from '@/lib/iam/policy/types';
import type { Span } from '@/lib/query/types';

/** What a step lights in the editor: the statement, and in it what matched and what did not. */
export function lightsOf({ statement, elements }: StatementResult): Light[] {
  return [
    { kind: 'statement', ...statement.span },
    ...elements.flatMap((element) => elementLights(element, statement)),
  ];
}

function elementLights(element: ElementResult, statement: Statement): Light[] {
  const kind = element.matched ? 'matched' : 'differs';
  // Of a list, the value that matched says more than the list.
  const values = element.element === 'Condition' ? [] : element.values;
  const hits = values.filter(({ matched }) => matched);
  const spans =
    hits.length > 0 ? hits.map(({ value }) => value.span) : [spanOf(element, statement)];
  return spans.flatMap((span) => (span ? [{ kind, ...span }] : []));
}

function spanOf(
  element: ElementResult,
  { principal, action, resource }: Statement,
): Span | undefined {
  switch (element.element) {
    case 'Principal':
    case 'NotPrincipal':
      return principal?.span;
    case 'Action':
    case 'NotAction':
      return action.span;
    case 'Resource':
    case 'NotResource':
      return resource?.span;
    case 'Condition':
      return element.condition.span;
  }
}
