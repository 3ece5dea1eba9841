/**
 * Patterns of terms: `ERROR "exact phrase" -debug`, `?ERROR ?WARN`, `%4\d\d%`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
import type { FilterPattern, Term } from './ast';
import type { Scanner } from './scanner';

const PLAIN = /^[\p{L}\p{N}_]+$/u;

export function parseTerms(scanner: Scanner): FilterPattern {
  const terms: Term[] = [];
  for (;;) {
    scanner.space();
    if (scanner.done) break;
    const term = parseTerm(scanner);
    if (term) terms.push(term);
  }
  mixed(scanner, terms);
  alone(scanner, terms);
  if (terms.length === 0) return { kind: 'all' };
  return { kind: 'terms', terms };
}

function parseTerm(scanner: Scanner): Term | undefined {
  const start = scanner.at;
  const sign = scanner.char;
  const kind = sign === '-' ? 'not' : sign === '?' ? 'may' : 'must';
  if (kind !== 'must') scanner.at++;
  // The documentation's older examples have a space after the minus.
  if (kind === 'not') scanner.space();
  const span = () => ({ start, end: scanner.at });
  if (scanner.char === '%') {
    const { regex, source } = scanner.regex();
    return { kind, text: source, regex, span: span() };
  }
  if (scanner.char === '"') {
    const text = scanner.quoted();
    // "" and " " are documented to match everything.
    return text.trim() === '' ? undefined : { kind, text, span: span() };
  }
  const text = scanner.take(/[^\s"%]+/);
  if (text === '') {
    scanner.note(
      `A term is missing after ${sign}.`,
      { start, end: start + 1 },
      'For example: -DEBUG',
    );
    return undefined;
  }
  if (!PLAIN.test(text)) {
    const quoted = `${kind === 'must' ? '' : sign}"${text}"`;
    scanner.note(`Invalid character(s) in term '${text}'.`, span(), `Write ${quoted}.`);
  }
  return { kind, text, span: span() };
}

/** Terms with a question mark are ignored where others stand beside them. */
function mixed(scanner: Scanner, terms: readonly Term[]): void {
  const may = terms.filter(({ kind }) => kind === 'may');
  if (may.length === 0 || may.length === terms.length) return;
  for (const { span } of may) {
    const hint = 'Terms with ? work alone. Of JSON ask { … || … }; of text %ERROR|WARN%.';
    scanner.note('This ? is ignored beside other terms.', span, hint, 'warning');
  }
}

/** An expression is documented alone, in JSON patterns and in those of fields. */
function alone(scanner: Scanner, terms: readonly Term[]): void {
  const [only] = terms;
  if (terms.length === 1 && only?.kind === 'must') return;
  for (const { regex, kind, span } of terms) {
    if (!regex) continue;
    const message =
      kind === 'must'
        ? 'An expression beside other terms is not documented.'
        : `${kind === 'not' ? '-' : '?'} before an expression is not documented.`;
    const hint = 'Write the alternatives into one expression: %ERROR|WARN%.';
    scanner.note(message, span, hint, 'warning');
  }
}

export function matchTerms(terms: readonly Term[], message: string): boolean {
  const there = ({ text, regex }: Term) => (regex ? regex.test(message) : message.includes(text));
  const others = terms.filter(({ kind }) => kind !== 'may');
  if (others.length === 0) return terms.some(there);
  return others.every((term) => there(term) === (term.kind === 'must'));
}
