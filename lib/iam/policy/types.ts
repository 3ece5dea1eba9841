/** A policy document as it was understood; every part knows its place in the text. */
import type { Diagnostic, Span } from '@/lib/query/types';
import type { ConditionOperator } from '../conditions/name';

/**
 * What a policy is attached to, which decides the elements that it may have.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types
 */
export type PolicyKind = 'identity' | 'boundary' | 'session' | 'scp' | 'rcp' | 'resource' | 'trust';

export interface Located {
  readonly value: string;
  readonly span: Span;
}

export interface Policy {
  readonly kind: PolicyKind;
  /** `2008-10-17` where the element is absent, as AWS has it. */
  readonly version: '2008-10-17' | '2012-10-17';
  readonly statements: readonly Statement[];
}

export interface Statement {
  /** From 0, in the order of the document. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly span: Span;
  readonly principal?: PrincipalElement;
  readonly action: PatternElement;
  /** Absent in a role trust policy alone: its resource is the role. */
  readonly resource?: PatternElement;
  readonly conditions: readonly Condition[];
}

/** Action, NotAction, Resource or NotResource. */
export interface PatternElement {
  /** True for NotAction and NotResource. */
  readonly not: boolean;
  readonly patterns: readonly Located[];
  readonly span: Span;
}

export const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];

export interface PrincipalElement {
  /** True for NotPrincipal. */
  readonly not: boolean;
  /** `"*"` is one entry of the type `AWS`: both mean everyone. */
  readonly entries: readonly (Located & { readonly type: PrincipalType })[];
  readonly span: Span;
}

/** One key of one operator; several are joined by AND, the values of one by OR. */
export interface Condition {
  readonly operator: ConditionOperator;
  readonly key: Located;
  readonly values: readonly Located[];
  readonly span: Span;
}

/** What a diagnostic is about; words are in `message` and `hint`. */
export type PolicyProblem =
  | 'json'
  | 'size'
  | 'structure'
  | 'unknown-element'
  | 'repeated-element'
  | 'version'
  | 'sid'
  | 'effect'
  | 'missing-element'
  | 'element-pair'
  | 'element-not-here'
  | 'wrong-type'
  | 'action'
  | 'resource'
  | 'principal'
  | 'operator'
  | 'condition-key'
  | 'condition-value'
  | 'variable'
  | 'unknown-action'
  | 'resource-level';

export interface PolicyDiagnostic extends Diagnostic {
  readonly problem: PolicyProblem;
  readonly span: Span;
}
