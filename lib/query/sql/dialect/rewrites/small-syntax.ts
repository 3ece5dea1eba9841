/** Small differences of syntax. Source: Trino documentation, VALUES, SELECT ("TABLESAMPLE"). */
import { closing, is, stringValue, type Token } from '../../language/tokens';
import { insertAfter, insertBefore, replace, type Rewrite } from './types';

/** `VALUES 1, 2` -> `VALUES (1), (2)` */
export const bareValues: Rewrite = (tokens, index) => {
  if (!is(tokens[index], 'values') || is(tokens[index - 1], '.', 'as')) return undefined;
  const edits = [];
  let at = index + 1;
  while (at < tokens.length) {
    const end = itemEnd(tokens, at);
    const [first, last] = [tokens[at], tokens[end - 1]];
    const bracketed = is(first, '(') && closing(tokens, at) === end - 1;
    if (first && last && end > at && !bracketed)
      edits.push(insertBefore(first, '('), insertAfter(last, ')'));
    if (!is(tokens[end], ',')) break;
    at = end + 1;
  }
  return edits.length ? { edits } : undefined;
};

function itemEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    if (is(tokens[i], '(', '[', '{')) depth++;
    else if (is(tokens[i], ')', ']', '}') && --depth < 0) return i;
    else if (depth === 0 && is(tokens[i], ',', 'order', 'limit', 'union', 'except', 'intersect'))
      return i;
  }
  return tokens.length;
}

/** `TABLESAMPLE BERNOULLI (10)`: ten percent. */
export const tableSample: Rewrite = (tokens, index) => {
  const count = tokens[index + 3];
  if (!is(tokens[index], 'tablesample') || count?.kind !== 'number') return undefined;
  if (!is(tokens[index + 4], ')')) return undefined;
  return { edits: [insertAfter(count, ' PERCENT')] };
};

/** `current_timestamp(3)`: the clock of the incident has whole seconds. */
export const timePrecision: Rewrite = (tokens, index) => {
  const [token, open, digits, close] = tokens.slice(index, index + 4);
  const names = ['current_timestamp', 'localtimestamp', 'current_time', 'localtime'];
  if (!is(token, ...names) || !open || !is(open, '(') || digits?.kind !== 'number')
    return undefined;
  return close && { edits: [{ start: open.start, end: close.end, text: '' }] };
};

/** `format('%s', x)`: DuckDB's own has braces. */
export const formatCall: Rewrite = (tokens, index) => {
  const [token, open, text] = tokens.slice(index, index + 3);
  if (!token || !is(token, 'format') || !is(open, '(') || text?.kind !== 'string') return undefined;
  return /%/.test(stringValue(text)) ? { edits: [replace(token, 'printf')] } : undefined;
};

/** `JSON '{"a":1}'`, `IPADDRESS '10.0.0.1'`: both are text here. */
export const textLiteral: Rewrite = (tokens, index) => {
  const [token, text] = [tokens[index], tokens[index + 1]];
  if (!token || !is(token, 'json', 'ipaddress') || text?.kind !== 'string') return undefined;
  return { edits: [replace(token, '')] };
};
