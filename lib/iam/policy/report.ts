import type { Diagnostic, Span } from '@/lib/query/types';
import type { PolicyDiagnostic, PolicyProblem } from './types';

/** Collects what is wrong with one document. */
export class Report {
  readonly diagnostics: PolicyDiagnostic[] = [];

  add(
    severity: Diagnostic['severity'],
    problem: PolicyProblem,
    span: Span,
    message: string,
    hint: string,
  ): void {
    this.diagnostics.push({ severity, problem, span, message, hint });
  }

  error(problem: PolicyProblem, span: Span, message: string, hint: string): void {
    this.add('error', problem, span, message, hint);
  }

  warn(problem: PolicyProblem, span: Span, message: string, hint: string): void {
    this.add('warning', problem, span, message, hint);
  }

  get failed(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }
}

/** A place as people name it: line and column, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
