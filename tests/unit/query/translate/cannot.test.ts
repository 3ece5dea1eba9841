/** What cannot be said is refused, with the clause; what changes is told. */
import { describe, expect, it } from 'vitest';
import { readQuestion, targetsOf, writeQuestion, type Target } from '@/lib/query/translate';
import type { Language } from '@/lib/query/types';

const place = { files: [] };
const into = (language: Language, text: string, target: Target) => {
  const read = readQuestion(language, text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return writeQuestion(read, target, place);
};

describe('a query that is more than a question', () => {
  it.each<[Language, string, string]>([
    ['shell', '', ''],
    ['shell', 'grep INSERT rds.log | tail -n 1', 'grep'],
    ['shell', "jq '.[0].book_title' book_list.json", '.[0]'],
    ['shell', "jq '.Records[] | .eventName' f.json | awk '{print $1}'", "awk '{print $1}'"],
    ['shell', "jq -r '.Records[].eventTime' f.json | tail -n 1", 'tail -n 1'],
    ['shell', "jq '.Records[] as $r | $r' f.json", 'as'],
    ['shell', "jq '[.Records[]] | reverse' f.json", 'reverse'],
    ['shell', "jq '.Records[] | reduce . as $x (0; 1)' f.json", 'reduce'],
    ['shell', "jq '.Records | map(.eventName | length)' f.json", 'length'],
    ['shell', "jq '.Records[] | .x = 1' f.json", '='],
    ['shell', "jq '.Records[] | select(.a' f.json", ''],
    [
      'shell',
      'jq ".Records[] | select(.eventName == $NAME)" f.json',
      '".Records[] | select(.eventName == $NAME)"',
    ],
    ['shell', "jq -s '.[].Records[]' f.json", '-s'],
    ['shell', "jq '.Records[].eventName' a.json; ls", 'ls'],
    ['shell', "jq -r '.Records[].eventName' f.json | uniq -c", 'uniq -c'],
    ['shell', "jq '.Records[] | .eventName' f.json 'x", "'x"],
    ['sql', '', ''],
    ['sql', 'SELECT argument FROM rds_log', 'rds_log'],
    [
      'sql',
      'SELECT a.eventName FROM cloudtrail a JOIN cloudtrail b ON a.eventID = b.eventID',
      'JOIN',
    ],
    ['sql', 'WITH x AS (SELECT 1) SELECT * FROM x', 'WITH'],
    ['sql', 'SELECT nothing FROM cloudtrail', 'nothing'],
    ['sql', "SELECT eventName FROM cloudtrail WHERE eventTime > now() - interval '7' day", '-'],
    ['sql', 'SELECT eventName, count(*) FROM cloudtrail GROUP BY 1 HAVING count(*) > 1', 'HAVING'],
    [
      'sql',
      'SELECT eventName, awsRegion, count(*) FROM cloudtrail GROUP BY eventName',
      'awsRegion',
    ],
    ['sql', 'SELECT eventName FROM cloudtrail WHERE errorCode = NULL', 'NULL'],
    ['sql', 'SELECT sum(1) FROM cloudtrail', 'sum(1)'],
    ['sql', 'SELECT eventName FROM cloudtrail LIMIT 5 OFFSET 5', 'OFFSET'],
    ['sql', 'SELECT eventName FROM', ''],
    ['filter', 'ERROR -debug', 'ERROR'],
    ['filter', '[ip, user, status=4*]', 'ip'],
    ['filter', '{ $.eventName = }', ''],
    ['filter', '{ $.resources[*].type = "x" }', '$.resources[*].type'],
    ['insights', 'parse @message "user=*" as user', 'parse @message "user=*" as user'],
    ['insights', 'filter @message like "INSERT"', '@message'],
    [
      'insights',
      'stats avg(additionalEventData.bytesTransferredOut)',
      'avg(additionalEventData.bytesTransferredOut)',
    ],
    ['insights', 'stats count(*) by bin(1mo)', 'bin(1mo)'],
    ['insights', 'stats count(*) as n by eventName | filter n > 1', 'filter n > 1'],
    ['insights', 'filtr x', 'filtr'],
  ])('%s: %s', (language, text, place) => {
    const read = readQuestion(language, text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const [diagnostic] = read.diagnostics;
    expect(diagnostic?.message).toBeTruthy();
    if (place && diagnostic?.span) {
      expect(text.slice(diagnostic.span.start, diagnostic.span.end)).toBe(place);
    } else if (place) throw new Error('no place');
  });
});

describe('a language that cannot say it', () => {
  it('names the clause', () => {
    const text = 'SELECT eventID FROM cloudtrail WHERE managementEvent = true';
    const athena = into('sql', text, 'athena');
    expect(athena).toMatchObject({ ok: false });
    if (athena.ok) return;
    const span = athena.diagnostics[0]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('managementEvent = true');
  });

  it.each<[Language, string, Target, RegExp]>([
    [
      'sql',
      "SELECT * FROM cloudtrail WHERE regexp_like(eventName, '(?i)user')",
      'filter',
      /capital/,
    ],
    ['shell', 'jq \'.Records[] | select(.eventName | test("^(A|B)"))\' f', 'filter', /groups/],
    ['shell', "jq '.Records[] | select(.foo.bar == 1)' f", 'lake', /no column/],
    ['shell', "jq '.Records[] | select(.requestParameters == null)' f", 'insights', /object/],
    [
      'sql',
      "SELECT * FROM cloudtrail WHERE eventTime > '2024-11-28' OR readOnly = true",
      'filter',
      /window/,
    ],
    ['sql', "SELECT * FROM cloudtrail WHERE eventName = '*'", 'filter', /asterisk/i],
  ])('%s: %s', (language, text, target, message) => {
    const written = into(language, text, target);
    expect(written.ok).toBe(false);
    if (!written.ok) expect(written.diagnostics[0]?.message).toMatch(message);
  });
});

describe('what changes', () => {
  const COUNT =
    'jq -r \'.Records[] | select(.eventTime >= "2024-11-28T15:00:00Z") | .eventName\' f | sort | uniq -c | sort -rn | head -n 3';
  it('leaves out what a filter pattern cannot do, and puts the window beside it', () => {
    const written = into('shell', COUNT, 'filter');
    if (!written.ok) throw new Error('not written');
    expect(written.text).toBe('{ $.eventVersion = "*" }');
    expect(written.scope).toEqual({ from: Date.UTC(2024, 10, 28, 15) });
    const left = written.notes.filter(({ kind }) => kind === 'left out');
    expect(left.map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot group'),
      expect.stringContaining('cannot sort'),
      expect.stringContaining('no limit'),
    ]);
  });

  it('says that eventTime becomes @timestamp', () => {
    const written = into('sql', 'SELECT eventTime FROM cloudtrail ORDER BY eventTime', 'insights');
    expect(written).toMatchObject({ ok: true, text: 'fields @timestamp\n| sort @timestamp asc' });
    if (written.ok) expect(written.notes[0]?.message).toContain('@timestamp');
  });

  it('reads a cut time as its period', () => {
    const query = "jq -r '.Records[] | .eventTime[:13]' f | sort | uniq -c";
    const text =
      "SELECT count(*), date_trunc('hour', eventTime)\nFROM cloudtrail\nGROUP BY date_trunc('hour', eventTime)\nORDER BY date_trunc('hour', eventTime)";
    expect(into('shell', query, 'lake')).toMatchObject({ ok: true, text });
    const read = readQuestion('shell', query);
    expect(read.ok && read.notes[0]?.message).toContain('beginning of its period');
  });

  it('says that head without a sort leaves open which', () => {
    const read = readQuestion('shell', "jq -r '.Records[].eventName' f | head -n 3");
    expect(read.ok && read.notes[0]?.message).toContain('left open');
  });
});

it('writes what people would write', () => {
  const sql = into(
    'shell',
    'jq -r \'.Records[] | select(.eventName=="ConsoleLogin" and .userIdentity.userName != "glitch") | [.eventTime,.sourceIPAddress] | @tsv\' f',
    'lake',
  );
  expect(sql).toMatchObject({
    text: "SELECT eventTime, sourceIPAddress\nFROM cloudtrail\nWHERE eventName = 'ConsoleLogin'\n  AND (userIdentity.userName <> 'glitch' OR userIdentity.userName IS NULL)",
  });
  const jq = into(
    'sql',
    'SELECT eventName, count(*) FROM cloudtrail GROUP BY eventName ORDER BY 2 DESC LIMIT 5',
    'shell',
  );
  expect(jq).toMatchObject({
    text: "jq -r '.Records[] | .eventName' cloudtrail_log.json | sort | uniq -c | sort -rn | head -n 5",
  });
  const insights = into(
    'filter',
    '{ ($.eventSource = iam.amazonaws.com) && ($.errorCode NOT EXISTS) }',
    'insights',
  );
  expect(insights).toMatchObject({
    text: 'filter eventSource = "iam.amazonaws.com" and not ispresent(errorCode)\n| fields @timestamp, @message',
  });
});

it('knows a file with a record on each line', () => {
  const own = { files: [{ name: 'cloudtrail.ndjson', url: '', bytes: 1, modified: '' }] };
  const to = (text: string) => {
    const read = readQuestion('sql', text);
    const written = read.ok && writeQuestion(read, 'shell', own);
    return written && written.ok && written.text;
  };
  const where = "FROM cloudtrail WHERE eventName = 'X'";
  expect(to(`SELECT awsRegion ${where}`)).toBe(
    `jq -r 'select(.eventName == "X") | .awsRegion' cloudtrail.ndjson`,
  );
  expect(to(`SELECT count(*) ${where}`)).toBe(
    `jq -nr '[inputs | select(.eventName == "X")] | length' cloudtrail.ndjson`,
  );
  const back = into(
    'shell',
    `jq -r 'select(.eventName == "X") | .awsRegion' cloudtrail.ndjson`,
    'lake',
  );
  expect(back).toMatchObject({ text: "SELECT awsRegion\nFROM cloudtrail\nWHERE eventName = 'X'" });
});

it('shows SQL in its other dialect, and nothing in its own', () => {
  expect(targetsOf('sql', 'SELECT * FROM cloudtrail')).toEqual([
    'shell',
    'athena',
    'insights',
    'filter',
  ]);
  expect(targetsOf('sql', 'SELECT * FROM cloudtrail_logs')).toEqual([
    'shell',
    'lake',
    'insights',
    'filter',
  ]);
  expect(targetsOf('shell', 'jq .')).toEqual(['lake', 'athena', 'insights', 'filter']);
});
