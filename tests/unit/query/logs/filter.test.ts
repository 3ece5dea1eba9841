/** Filter patterns against tables whose rows follow AWS's documentation. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  completeFilter,
  explainFilter,
  matchFilter,
  parseFilterPattern,
  tokensOfFilter,
} from '@/lib/query/logs/filter';

const read = <T>(name: string, schema: z.ZodType<T>) =>
  schema.parse(JSON.parse(readFileSync(`tests/cases/logs-filter/${name}.json`, 'utf8')));
const source = z.url();
const row = z.strictObject({
  pattern: z.string(),
  event: z.string(),
  matches: z.boolean(),
  source,
});
const documentation = read('documentation', z.array(row));
const cis = read('cis', z.array(row.extend({ control: z.string() })));
const broken = read(
  'broken',
  z.array(z.strictObject({ pattern: z.string(), at: z.string().nullable(), says: z.string() })),
);
const extracted = read(
  'extracted',
  z.array(
    z.strictObject({
      pattern: z.string(),
      event: z.string(),
      fields: z.record(z.string(), z.string()),
      source,
    }),
  ),
);

function understood(text: string) {
  const { pattern, diagnostics } = parseFilterPattern(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!pattern) throw new Error('not understood');
  return pattern;
}

describe('the documentation', () => {
  it.each(documentation)('$pattern on $event: $matches', ({ pattern, event, matches }) => {
    expect(matchFilter(understood(pattern), event) !== null).toBe(matches);
  });

  it.each(extracted)('$pattern extracts', ({ pattern, event, fields }) => {
    expect(matchFilter(understood(pattern), event)?.fields).toEqual(fields);
  });
});

describe('the CIS benchmark', () => {
  it.each(cis)('$control on $event: $matches', ({ pattern, event, matches }) => {
    expect(matchFilter(understood(pattern), event) !== null).toBe(matches);
  });
  it('has fifteen filters', () => {
    expect(new Set(cis.map(({ control }) => control)).size).toBe(15);
  });
});

it('passes over messages by their text alone only where they do not match', () => {
  const events = [...new Set([...documentation, ...cis].map(({ event }) => event))];
  const patterns = [...new Set([...documentation, ...cis].map(({ pattern }) => pattern))];
  for (const text of patterns) {
    const pattern = understood(text);
    if (pattern.kind !== 'json') continue;
    const slow = { ...pattern, possible: () => true };
    for (const event of events) {
      const [quick, sure] = [pattern, slow].map((one) => matchFilter(one, event) !== null);
      if (quick !== sure) expect([text, event, quick]).toEqual([text, event, sure]);
    }
  }
});

describe('what is wrong', () => {
  it.each(broken)('$pattern', ({ pattern, at, says }) => {
    const { pattern: parsed, diagnostics } = parseFilterPattern(pattern);
    expect(parsed).toBeUndefined();
    const [first] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(first?.message).toContain(says);
    expect(first?.hint).toBeTruthy();
    const { start, end } = first?.span ?? { start: 0, end: 0 };
    if (at !== null) expect(pattern.slice(start, end)).toBe(at);
  });

  it('tells several things at once', () => {
    const { diagnostics } = parseFilterPattern("{ $.a == 1 and $.b = 'x' }");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '== is not an operator here.',
      'and joins nothing here.',
      'Text is written in double quotes.',
    ]);
  });

  it('warns of what is understood otherwise', () => {
    const warnings = (pattern: string) =>
      parseFilterPattern(pattern).diagnostics.map(({ severity, message }) => [severity, message]);
    expect(warnings('ERROR ?WARN')).toEqual([['warning', 'This ? is ignored beside other terms.']]);
    expect(warnings('%a% b')).toEqual([
      ['warning', 'An expression beside other terms is not documented.'],
    ]);
    expect(warnings('-%a%')).toEqual([['warning', '- before an expression is not documented.']]);
    expect(warnings('%a%')).toEqual([]);
    expect(warnings('{ $.a = true }')).toEqual([['warning', 'true is text here.']]);
    expect(warnings('{ $.a = "Ev*ent" }')).toEqual([
      ['warning', 'This asterisk is looked for as it stands.'],
    ]);
  });

  it('answers any text, and never runs on', () => {
    const alphabet = ['{', '}', '[', ']', '(', ')', '$', '.a', '[0]', '=', '!=', '<', '&&', '||'];
    alphabet.push('"', "'", '%', '\\', '*', '?', '-', 'ERROR', '1', ' ', ',', '...', 'é', '😀');
    alphabet.push(' IS ', 'NULL', ' NOT EXISTS', '$.x = 1', '|', '&', '[*]', '.*', '{,3}', '\\x4');
    let seed = 11;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 10_000; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 14) },
        () => alphabet[Math.floor(random() * alphabet.length)] ?? '',
      ).join('');
      const { pattern, diagnostics } = parseFilterPattern(text);
      if (pattern) {
        matchFilter(pattern, '{"a":[1],"x":1}');
        explainFilter(pattern);
      } else expect(diagnostics.length).toBeGreaterThan(0);
      for (const { span } of diagnostics) {
        expect(span && span.start >= 0 && span.end <= text.length && span.end > span.start).toBe(
          true,
        );
      }
      tokensOfFilter(text);
      completeFilter(text, text.length, ['$.a.b']);
    }
  });

  it('refuses nesting that would overflow the stack', () => {
    const deep = `{ ${'('.repeat(400)}$.a = 1${')'.repeat(400)} }`;
    expect(parseFilterPattern(deep).diagnostics[0]?.message).toContain('nested too deeply');
  });
});

it.each([
  ['', 'Every log event.'],
  ['ERROR -debug', 'Log events that contain “ERROR” and do not contain “debug”.'],
  ['?a ?b', 'Log events that contain “a” or “b”.'],
  [
    '{ $.eventName = ConsoleLogin && ($.errorCode = "Access*" || $.mfa NOT EXISTS) }',
    'Log events of JSON where eventName is “ConsoleLogin” and (errorCode is text that begins with “Access” or there is no mfa).',
  ],
  [
    '{ $.items[*].id = 5 && $.* = x }',
    'Log events of JSON where any items[*].id is 5 and any field is “x”.',
  ],
  ['[]', 'Every log event.'],
  ['[ip, status >= 400]', 'Log events of at least 2 fields where status is at least 400.'],
  ['[ip, ..., status >= 400]', 'Log events of at least 2 fields where status is at least 400.'],
])('explains %s', (text, sentence) => {
  expect(explainFilter(understood(text))).toBe(sentence);
});

it('colours each token once, in order', () => {
  const text = '{ $.a.b[0] = "x" && $.n >= 5 && $.r = %a.c% && $.z IS NULL }';
  const tokens = tokensOfFilter(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  expect(tokens).toEqual([
    ['punctuation', '{'],
    ['field', '$.a.b[0]'],
    ['operator', '='],
    ['string', '"x"'],
    ['operator', '&&'],
    ['field', '$.n'],
    ['operator', '>='],
    ['number', '5'],
    ['operator', '&&'],
    ['field', '$.r'],
    ['operator', '='],
    ['regex', '%a.c%'],
    ['operator', '&&'],
    ['field', '$.z'],
    ['keyword', 'IS'],
    ['keyword', 'NULL'],
    ['punctuation', '}'],
  ]);
});

describe('completion', () => {
  const labels = (text: string) =>
    completeFilter(text, text.length, ['$.@timestamp', '$.eventName', '$.items.0.cidr']).map(
      ({ label }) => label,
    );
  it('offers selectors, then comparisons, then what joins', () => {
    expect(labels('')).toEqual(['{ $.', '[']);
    expect(labels('{ $.')).toEqual(['$.eventName', '$.items[0].cidr']);
    expect(labels('{ $.cid')).toEqual(['$.items[0].cidr']);
    expect(labels('{ $.items[*].ci')).toEqual(['$.items[*].cidr']);
    expect(labels('{ $.eventName ')).toContain('NOT EXISTS');
    expect(labels('{ $.eventName = "x" ')).toEqual(['&&', '||', '}']);
  });
  it('offers nothing in text', () => {
    expect(labels('{ $.a = "$.ev')).toEqual([]);
    expect(labels('ERROR $.e')).toEqual([]);
  });
});
