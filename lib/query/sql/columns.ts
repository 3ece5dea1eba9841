/**
 * Names of result columns as Athena and CloudTrail Lake have them: a column or a field by its name,
 * an expression without a name as `_col0`, `_col1`, by its place from 0.
 */
import { identifierName, type Token } from './language/tokens';

export function resultNames(names: readonly string[], tokens: readonly Token[]): string[] {
  const written = new Set(
    tokens
      .filter((token) => token.kind === 'word' || token.kind === 'quoted')
      .map((token) => identifierName(token).toLowerCase()),
  );
  return names.map((name, at) => {
    // A name that DuckDB made from an expression is written nowhere; that of a column under a star
    // is a name as well.
    const plain = /^[\p{L}_][\p{L}\p{N}_$-]*$/u.test(name) && !/^(CAST|CASE|col\d+$)/.test(name);
    return plain || written.has(name.toLowerCase()) ? name : `_col${at}`;
  });
}
