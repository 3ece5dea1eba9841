import { describe, expect, it } from 'vitest';
import { highlight } from '@/lib/query/shell/highlight';
import { colourJson } from '@/lib/query/jq/colour';

const tokens = (line: string) =>
  highlight(line).map(({ kind, span }) => `${kind} ${line.slice(span.start, span.end)}`);

describe('highlight', () => {
  it('knows the parts of a pipeline and of its jq program', () => {
    expect(tokens(`x=1 jq -r '.Records[] | select(.a == "b") | 3' f.json | sort # end`)).toEqual([
      'variable x=',
      'command jq',
      'flag -r',
      "string '",
      'jq-field .Records',
      'jq-operator [',
      'jq-operator ]',
      'jq-operator |',
      'jq-builtin select',
      'jq-operator (',
      'jq-field .a',
      'jq-operator ==',
      'jq-string "b"',
      'jq-operator )',
      'jq-operator |',
      'jq-number 3',
      "string '",
      'argument f.json',
      'operator |',
      'command sort',
      'comment # end',
    ]);
  });
  it('knows interpolation, formats, variables and keywords of jq', () => {
    const line = `jq -n 'if $x then "a\\(.b)c" else @tsv end'`;
    const found = tokens(line);
    expect(found).toEqual(
      expect.arrayContaining([
        'jq-keyword if',
        'jq-variable $x',
        'jq-string "a',
        'jq-field .b',
        'jq-string c"',
        'jq-builtin @tsv',
        'jq-keyword end',
      ]),
    );
  });
  it.each([
    ['grpe x', 'error grpe'],
    ['echo "a $x b"', 'variable $x'],
    ['echo $(grep a f)', 'command grep'],
    ['for i in 1; do echo $i; done', 'command echo'],
    ["echo 'open", "error 'open"],
    ['cat f 2>/dev/null', 'operator 2>'],
    ['cat f 2>&1 | wc', 'operator 2>&1'],
    ['if true; then echo a; fi', 'command true'],
  ])('%s', (line, token) => {
    expect(tokens(line)).toContain(token);
  });
  it('never overlaps nor runs past the line, however broken it is', () => {
    const line = `jq -r '.Records[] | "a\\(.b | @tsv)" as $x | {a: .b} # c' "f\\"$x" > o 2>&1 && echo $'\\t' \`ls\``;
    for (let end = 0; end <= line.length; end++) {
      let at = 0;
      for (const { span } of highlight(line.slice(0, end))) {
        expect(span.start).toBeGreaterThanOrEqual(at === 0 ? 0 : at);
        expect(span.end).toBeLessThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
    }
  });
});

describe('colourJson', () => {
  const kinds = (line: string) => colourJson(line).filter(({ kind }) => kind !== 'space');
  it('tells keys from texts', () => {
    expect(kinds('  "eventName": "Put \\"x\\"",')).toEqual([
      { text: '"eventName"', kind: 'key' },
      { text: ':', kind: 'punctuation' },
      { text: '"Put \\"x\\""', kind: 'string' },
      { text: ',', kind: 'punctuation' },
    ]);
  });
  it('knows numbers and constants', () => {
    expect(kinds('[1.5e3,null,true]').map(({ kind }) => kind)).toEqual([
      'punctuation',
      'number',
      'punctuation',
      'constant',
      'punctuation',
      'constant',
      'punctuation',
    ]);
  });
  it.each([
    '2024-11-28T15:22:17Z ListObjects',
    'plain words',
    '      6 null-ish',
    '10.0.0.1',
    '"open',
  ])('leaves alone what is no JSON: %s', (line) =>
    expect(colourJson(line)).toEqual([{ text: line, kind: 'text' }]),
  );
  it('gives back the whole line', () => {
    const line = '{"a":[1,2,{"b":"c d"}],"e":null}'.repeat(2000);
    expect(
      colourJson(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });
});
