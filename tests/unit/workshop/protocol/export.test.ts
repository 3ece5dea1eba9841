import { describe, expect, it } from 'vitest';
import { csvRows } from '@/lib/sheet/read/csv';
import { tableCsv } from '@/lib/text/csv';
import { attemptTable, participantTable } from '@/lib/workshop/protocol/export';
import { at, person, Q1, QUIZ, Room } from './room';

describe('CSV of a workshop', () => {
  // https://owasp.org/www-community/attacks/CSV_Injection
  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"\r\n`],
    ['+1', "'+1\r\n"],
    ['-1', "'-1\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\t=1', `"'\t'=1"\r\n`],
    ['\r=1', `"'\r'=1"\r\n`],
    ['\n=1', `"'\n'=1"\r\n`],
    // Cells begin at semicolons where the country's list separator is one, at tabs, and with lines.
    ["x;=1+cmd|' /C calc'!A0;", `"x;'=1+cmd|' /C calc'!A0;"\r\n`],
    ['x; "＋1', `"x; ""'＋1"\r\n`],
    ['x;;@SUM(A1)\t-1\r\n-2', `"x;;'@SUM(A1)\t'-1\r\n'-2"\r\n`],
    ['one; two', '"one; two"\r\n'],
    ['1-2;x=1', '"1-2;x=1"\r\n'],
    ['＝1', "'＝1\r\n"],
    ['a=1', 'a=1\r\n'],
    ['10.0.0.1', '10.0.0.1\r\n'],
    ['a,"b"\r\nc', '"a,""b""\r\nc"\r\n'],
  ])('%j is written %j', (cell, csv) => expect(tableCsv([[cell]])).toBe(csv));

  it('leaves numbers as they are, and nothing where there is nothing', () => {
    expect(tableCsv([[-0.5, 0, undefined, '']])).toBe('-0.5,0,,\r\n');
  });

  it('takes no time for what is long', () => {
    const long = `;${'\n'.repeat(50_000)};${' '.repeat(50_000)}`;
    const before = performance.now();
    expect(tableCsv([[long]])).toContain(long);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('has a row a person and a row an answer, hostile names and answers and all', () => {
    const room = new Room().join('u1');
    room.ask({ kind: 'server' }, { do: 'join', participant: 'u2', name: '=cmd|calc' });
    room.host({ do: 'make-teams', by: { count: 1 } });
    room.host({ do: 'open', refs: [Q1] });
    room.ask(person('u1'), { do: 'take-hint', ref: Q1, n: 0 });
    room.clock = 2;
    room.answer('u1', Q1, 'wrong', { echo: '@x, "y"' });
    room.answer('u1', Q1, 'right', { echo: 'PutObject', said: 1 });
    room.host({ do: 'vote', ref: QUIZ });
    room.answer('u2', QUIZ, 'wrong', { echo: 'A' });
    room.ask(person('u1'), { do: 'card', good: '-', confusing: 'jq' });
    room.host({ do: 'ban', participant: 'u2' });

    const people = participantTable(room.state);
    expect(people).toEqual([
      ['participant', 'name', 'team', 'joined', 'left', 'points']
        .concat([Q1, `${Q1} solved at`, `${Q1} points`])
        .concat([QUIZ, `${QUIZ} solved at`, `${QUIZ} points`, 'good', 'confusing']),
      ['u1', 'Name u1', 'Team 1', at(0), undefined, 90, 'solved', at(2), 90]
        .concat(['untouched'])
        .concat([undefined as never, 0, '-', 'jq']),
      ['u2', '=cmd|calc', 'Team 1', at(0), 'banned', 0, 'untouched', undefined, 0]
        .concat(['voted'])
        .concat([undefined as never, 0, undefined as never, undefined as never]),
    ]);
    const csv = tableCsv(people);
    expect(csv).toContain("u2,'=cmd|calc,Team 1,");
    expect(csv).toContain(",'-,jq\r\n");
    expect([...csvRows(csv, ',')].every((row) => 'cells' in row && row.cells.length === 14)).toBe(
      true,
    );

    const answers = attemptTable(room.state);
    expect(answers.slice(1)).toEqual([
      ['u1', 'Name u1', Q1, undefined, at(2), at(2), 'no', '@x, "y"', '@x, "y" '],
      ['u1', 'Name u1', Q1, undefined, at(2), at(2), 'yes', 'PutObject', 'PutObject '],
      ['u2', '=cmd|calc', QUIZ, 1, at(2), undefined, 'no', 'A', 'A '],
    ]);
    expect(tableCsv(answers)).toContain(`"'@x, ""y"""`);
  });

  it('has no points in learn mode', () => {
    const room = new Room({ mode: 'learn' }).join('u1');
    room.host({ do: 'open', refs: [Q1] });
    expect(participantTable(room.state)[0]).not.toContain('points');
  });
});
