/** One complaint about content: where, what, and what to do. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** The check that says it: `schema`, `answers`, `solutions` … */
  readonly check: string;
  /** Relative to the root of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  /** What to do about it. */
  readonly todo: string;
}

/** A place in a content file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `scenarios/x/answers.yaml:12:5 error message. What to do.`, as editors and terminals link it. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, severity, check, message, todo } = finding;
  return `${file}:${line}:${column} ${severity} [${check}] ${message} ${todo}`;
}

/** By file, then by place: the order in which an author works through them. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
