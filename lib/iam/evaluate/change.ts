/** Where to change what, so that a refused request passes. */
import type { Request } from '../request';
import { closest } from './closest';
import type { Decision, ElementResult, Layer, StatementResult } from './types';

export type Change =
  /** This Deny has to make an exception, or go. */
  | { readonly kind: 'narrow'; readonly deny: StatementResult }
  /** This Allow comes nearest; these of its elements do not match. */
  | {
      readonly kind: 'widen';
      readonly allow: StatementResult;
      readonly elements: readonly ElementResult[];
    }
  /** No statement of the layer is about it: one has to be added. */
  | { readonly kind: 'add'; readonly layer: Layer; readonly level?: string };

/** Nothing where the request is allowed. It says where, never that the change is wise. */
export function changeOf(request: Request, decision: Decision): Change | undefined {
  if (decision.allowed) return undefined;
  const first = closest(decision);
  if (first && decision.result === 'explicit-deny') return { kind: 'narrow', deny: first };
  const elements = first?.elements.filter(({ matched }) => !matched) ?? [];
  if (first && elements.length > 0 && isAbout(first, request))
    return { kind: 'widen', allow: first, elements };
  const { decidedBy: layer, level } = decision;
  return { kind: 'add', layer, ...(level !== undefined && { level }) };
}

/** Its actions are of the service that is asked; one of another service is no start. */
function isAbout({ statement }: StatementResult, { action }: Request): boolean {
  const service = (name: string) => name.split(':')[0]?.toLowerCase();
  return statement.action.patterns.some(
    ({ value }) => value === '*' || service(value) === service(action),
  );
}
