import { describe, expect, it } from 'vitest';
import { OutputLog } from '@/components/lab/workbench/output-log';
import { foldAt, RowIndex, widthOf } from '@/components/lab/workbench/rows';
import { TextLog } from '@/components/lab/workbench/text-log';

describe('TextLog', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['\n', ['']],
    ['a\nb', ['a', 'b']],
    ['\n\na\n', ['', '', 'a']],
  ])('has the lines of %j', (text, lines) => {
    const log = new TextLog();
    log.append(text);
    expect(Array.from({ length: log.lineCount }, (_, at) => log.line(at))).toEqual(lines);
  });

  it('does not care where the chunks were cut', () => {
    const text = 'one\n\nthree\tx\nfour';
    for (let cut = 0; cut <= text.length; cut += 1) {
      for (let second = cut; second <= text.length; second += 1) {
        const log = new TextLog();
        log.append(text.slice(0, cut));
        log.append(text.slice(cut, second));
        log.append(text.slice(second));
        expect(Array.from({ length: log.lineCount }, (_, at) => log.line(at))).toEqual(
          text.split('\n'),
        );
        expect(log.text()).toBe(text);
      }
    }
  });

  it('indexes 20 MB in 600,000 lines, and finds any of them at once', () => {
    const line = `    "eventName": "GetObject",${' '.repeat(6)}\n`; // 35 characters
    const chunk = line.repeat(2000);
    const log = new TextLog();
    const started = performance.now();
    for (let at = 0; at < 300; at += 1) log.append(chunk);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(log.lineCount).toBe(600_000);
    // The fastest of some: another process may have had the machine during one.
    const looks = [301_234, 1, 599_999, 77, 450_000].map((at) => {
      const looked = performance.now();
      expect(log.line(at)).toBe(line.slice(0, -1));
      return performance.now() - looked;
    });
    expect(Math.min(...looks)).toBeLessThan(20);
  });
});

describe('OutputLog', () => {
  it('keeps head and tail of what is too long, and says what is missing', () => {
    const output = new OutputLog();
    for (let at = 0; at < 1000; at += 1) output.append('stdout', `line ${at}\n`);
    const saved = output.saved(200);
    expect(saved.map((section) => section.stream)).toEqual(['stdout', 'note', 'stdout']);
    expect(saved[0]?.text.startsWith('line 0\nline 1\n')).toBe(true);
    expect(saved[2]?.text.endsWith('line 998\nline 999\n')).toBe(true);
    expect(saved[2]?.text.startsWith('line ')).toBe(true);
    expect(saved[1]?.text).toMatch(/^[\d,]+ characters were not kept/);
    const length = saved.reduce((sum, section) => sum + section.text.length, 0);
    expect(length).toBeLessThan(400);
  });

  it('keeps the streams apart', () => {
    const output = new OutputLog();
    output.append('stdout', 'a\n');
    output.append('stderr', 'oops\n');
    output.append('stdout', 'b\n');
    expect(output.stream('stdout')).toBe('a\nb\n');
    expect(output.stream('stderr')).toBe('oops\n');
    expect(output.text()).toBe('a\noops\nb\n');
    expect(output.lineCount).toBe(3);
  });
});

describe('rows', () => {
  const shown = (text: string, columns: number, wrap = true) => {
    const rows = new RowIndex(OutputLog.of([{ stream: 'stdout', text }]), foldAt(columns, wrap));
    return Array.from({ length: rows.rowCount }, (_, at) => {
      const row = rows.rowAt(at);
      return row && row.log.line(row.line).slice(row.from, row.to);
    });
  };

  it('wraps as a terminal does', () => {
    expect(shown('abcdefgh\nij\n\nklmn\n', 4)).toEqual(['abcd', 'efgh', 'ij', '', 'klmn']);
    expect(shown('abcde', 4)).toEqual(['abcd', 'e']);
  });

  it('counts a tab to the next stop of eight', () => {
    expect(widthOf('a\tb')).toBe(9);
    expect(widthOf('12345678\t')).toBe(16);
    // a, tab to column 8, then 4 of 12 columns are left.
    expect(shown('a\tbcdefg', 12)).toEqual(['a\tbcde', 'fg']);
  });

  it('keeps the rows of a table whole, and says how wide they are', () => {
    const table = `${'a'.repeat(90)}\n${'b'.repeat(120)}\n`;
    expect(shown(table, 80, false)).toEqual(['a'.repeat(90), 'b'.repeat(120)]);
    const rows = new RowIndex(
      OutputLog.of([{ stream: 'stdout', text: `${table}a\tb\n` }]),
      foldAt(80, false),
    );
    expect(rows.widest).toBe(120);
    // 50 tabs end at column 400, the widest that is kept; one character more is wrapped.
    expect(shown('\t'.repeat(50), 80, false)).toHaveLength(1);
    expect(shown(`${'\t'.repeat(50)}x`, 80, false)).toHaveLength(6);
  });

  it('wraps what no table has: a whole log in one line', () => {
    expect(shown('x'.repeat(401), 80, false)).toHaveLength(6);
    expect(shown('x'.repeat(400), 80, false)).toHaveLength(1);
    // A pane that is wider than that keeps what it has room for.
    expect(shown('x'.repeat(450), 500, false)).toHaveLength(1);
  });

  it('cuts a line of 1 MB without making its rows', () => {
    const rows = new RowIndex(
      OutputLog.of([{ stream: 'stdout', text: 'x'.repeat(1_000_000) }]),
      foldAt(80, true),
    );
    expect(rows.rowCount).toBe(12_500);
    expect(rows.rowAt(12_499)).toMatchObject({ line: 0, from: 999_920, to: 1_000_000 });
    expect(rows.rowAt(12_500)).toBeUndefined();
  });
});
