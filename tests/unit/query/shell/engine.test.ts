/** The engine around the shell: bounds, cancelling, the session, diagnostics with places. */
import { describe, expect, it } from 'vitest';
import { nodeEffects } from '@/lib/cli/node-effects';
import { createShellEngine } from '@/lib/query/shell/engine';
import { evidence, newEngine, run } from './harness';

const marked = (line: string, span: { start: number; end: number } | undefined) =>
  span && line.slice(span.start, span.end);

describe('what bash would do and this terminal does not', () => {
  it('is said, with its place', async () => {
    const command = 'set -euo pipefail; echo on';
    const { stdout, diagnostics } = await run(newEngine(), command);
    expect(stdout).toBe('on\n');
    const [warning] = diagnostics;
    expect(warning).toMatchObject({ severity: 'warning' });
    expect(command.slice(warning?.span?.start, warning?.span?.end)).toBe('-euo');
    expect((await run(newEngine(), 'set -o pipefail; set +e; set -- -e')).diagnostics).toEqual([]);
  });
});

describe('bounds', () => {
  it('stops at the bound of bytes and says so', async () => {
    const ran = await run(newEngine(), 'seq 100000', { bounds: { rows: 1, bytes: 1000 } });
    expect(ran.stdout.length).toBe(1000);
    expect(ran.outcome).toMatchObject({ status: 'done', truncated: true });
  });
  it('ends an endless jq program at the bound', async () => {
    const query = "jq -n 'repeat(1)'";
    const ran = await run(newEngine(), query, { bounds: { rows: 1, bytes: 5000 } });
    expect(ran.outcome).toMatchObject({ status: 'done', truncated: true });
    expect(ran.stdout.length).toBe(5000);
  });
  it('sends text in pieces', async () => {
    const ran = await run(newEngine(), 'seq 200000');
    const sizes = ran.outputs.map((each) => (each.kind === 'text' ? each.text.length : 0));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * 64 * 1024);
  });
  it('does not cut a character in two between pieces', async () => {
    const ran = await run(newEngine(), 'jq -rn \'"日" * 100000\'');
    expect(ran.stdout).toBe(`${'日'.repeat(100_000)}\n`);
  });
});

describe('stopping', () => {
  it('hears a cancel in an endless loop', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 60);
    const ran = await run(newEngine(), 'while true; do :; done', { signal: controller.signal });
    expect(ran.outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
  });
  it('keeps what was done before', async () => {
    const engine = newEngine();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 60);
    const query = 'x=1; echo kept > f.txt; while true; do :; done';
    const ran = await run(engine, query, { signal: controller.signal });
    expect(ran.session?.variables).toEqual({ x: '1' });
    expect((await run(engine, 'cat f.txt; echo $? $x')).stdout).toBe('kept\n0 1\n');
  });
  it.each([
    "awk 'BEGIN { while (1) n++ }'",
    "awk '{ for (;;) n++ }' words.txt",
    "awk 'function f(n) { return n > 90 ? f(0) : f(n + 1) } BEGIN { while (1) g(); } function g() { return 1 }'",
    "sed ':a;ba' words.txt",
  ])('hears a cancel in %s', async (query) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 60);
    const ran = await run(newEngine(), query, { signal: controller.signal });
    expect(ran.outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
  });
  it('ends functions of awk that call themselves without end', async () => {
    const ran = await run(newEngine(), "awk 'function f(n) { return f(n + 1) } BEGIN { f(1) }'");
    expect(ran.outcome).toMatchObject({ status: 'done', exitCode: 2 });
    expect(ran.stderr).toContain('nested too deeply');
  });
  it('keeps to the time limit', async () => {
    const ran = await run(newEngine(), 'sleep 5', { timeLimitMs: 80 });
    expect(ran.outcome).toMatchObject({ status: 'stopped', reason: 'timeout' });
    expect(ran.outcome.elapsedMs).toBeLessThan(2000);
  });
  it('runs one after the other', async () => {
    const engine = newEngine();
    const [first, second] = await Promise.all([
      run(engine, 'sleep 0.1; echo a > order.txt'),
      run(engine, 'cat order.txt'),
    ]);
    expect([first.stdout, second.stdout]).toEqual(['', 'a\n']);
  });
});

describe('the session', () => {
  it('is sent where files or variables changed, and only then', async () => {
    const engine = newEngine();
    expect((await run(engine, 'echo hi')).session).toBeUndefined();
    const { session } = await run(engine, 'name=glitch; echo hi > out.txt');
    expect(session?.variables).toEqual({ name: 'glitch' });
    expect(new TextDecoder().decode(session?.files['out.txt'])).toBe('hi\n');
  });
  it('is taken up again', async () => {
    const files = { 'mine.txt': new TextEncoder().encode('saved\n') };
    const ran = await run(newEngine({ files, variables: { v: '7' } }), 'cat mine.txt; echo $v');
    expect(ran.stdout).toBe('saved\n7\n');
  });
  it('keeps folders, those that hold nothing too', async () => {
    const engine = newEngine();
    const { session } = await run(engine, 'mkdir -p logs/2024 empty/inner; echo x > logs/2024/a');
    expect(Object.keys(session?.files ?? {}).sort()).toEqual(['empty/inner/', 'logs/2024/a']);
    const again = await run(newEngine(session), 'find logs empty | sort');
    expect(again.stdout).toBe('empty\nempty/inner\nlogs\nlogs/2024\nlogs/2024/a\n');
  });
  it('leaves folders outside of the lab as they are', async () => {
    const ran = await run(newEngine(), 'mkdir /etc2; rmdir /tmp; mkdir ../other');
    expect(ran.stderr.match(/Permission denied/g)).toHaveLength(3);
    expect(ran.session).toBeUndefined();
  });
  it('never writes to the evidence', async () => {
    const engine = newEngine();
    for (const query of [
      'echo x > users.csv',
      'echo x >> users.csv',
      'sort -o users.csv words.txt',
      'echo x | tee users.csv > /dev/null',
      'rm users.csv',
      'mv words.txt users.csv',
      'cp words.txt users.csv',
      'sed -i s/a/b/ users.csv',
      'find . -name users.csv -delete',
    ]) {
      const ran = await run(engine, query);
      expect(ran.stderr, query).toContain('Read-only file system');
      expect(ran.outcome, query).not.toMatchObject({ exitCode: 0 });
    }
    expect((await run(engine, 'head -1 users.csv')).stdout).toBe('name,team,logins,last\n');
    const direct = await run(engine, 'echo x > users.csv');
    expect(direct.stderr).toBe('bash: users.csv: Read-only file system\n');
  });
});

describe('diagnostics', () => {
  const cases: [line: string, text: string, hint?: RegExp][] = [
    ["jq '.a | | b' users.csv", '|'],
    ["cat x | jq '.Records[] | foo' users.csv", 'foo', /double quotes/],
    ['jq ".Records[] | select(.a == \\"x\\") | bar(1)" users.csv', 'bar'],
    ["jq '.[] | '\"nope\"'.x' users.csv", 'nope'],
    ["jq -n --arg a 1 '$b'", '$b', /--arg b/],
    ['grpe x', 'grpe', /`grep`/],
    ['echo a | srot', 'srot', /`sort`/],
    ['aws s3 ls', 'aws', /no account/],
    ["sed 's/a/b' words.txt", 'b', /three delimiters/],
    ["sed 's/a/b/k' words.txt", 'k', /another delimiter/],
    ["sed -n -e 's/\\(a/b/p' words.txt", 'p'],
    ["awk '{ print $1 + }' words.txt", '}'],
    ["awk '{ print $1 ' words.txt", ' ', /missing at the end/],
    ["awk 'BEGIN { print \"abc }'", '"', /double quote/],
    ["awk '{ print nofunction($1) }' words.txt", 'nofunction'],
    ['find . -nam x', '-nam'],
    ['echo "abc', '"abc', /quote/],
    ['cat | | wc', '|'],
  ];
  it.each(cases)('%s', async (line, text, hint) => {
    const { diagnostics } = await run(newEngine(), line);
    expect(diagnostics.map((each) => marked(line, each.span))).toContain(text);
    if (hint) expect(diagnostics.map((each) => each.hint).join()).toMatch(hint);
  });
  it('has the second line of a program too', async () => {
    const line = "jq '.Records[]\n| foo' users.csv";
    const { diagnostics } = await run(newEngine(), line);
    expect(marked(line, diagnostics[0]?.span)).toBe('foo');
  });
  it('are not in the text of stderr', async () => {
    const ran = await run(newEngine(), 'grpe x');
    expect(ran.stderr).toBe('bash: grpe: command not found\n');
  });
});

describe('prepare', () => {
  const prepared = async (line: string) =>
    (await newEngine().prepare(line)).map((each) => [marked(line, each.span), each.message]);
  it.each([
    ["jq '.Records[].eventName' cloudtrail_log.json | sort | uniq -c"],
    ['for f in *.json; do wc -l "$f"; done'],
    ['grep -c x users.csv > n.txt && cat n.txt'],
    ["jq --arg u glitch '.[] | select(.x == $u)' book_list.json"],
    ["jq -n '$ENV.HOME'"],
    ['f() { echo $1; }; f a'],
    ['sort -t, -k2,2 users.csv'],
    ['tail -n +2 users.csv'],
    ['split -l 2 words.txt part_; cat part_aa'],
    ['mkdir d; cd d; cat made-by-another'],
    ["awk -F, '{ print $1 }' users.csv | sort | uniq -c"],
    [''],
    ['# only this'],
  ])('has nothing to say of %s', async (line) => {
    expect(await prepared(line)).toEqual([]);
  });
  it.each([
    ['jq . cloudtrail_lgo.json', 'cloudtrail_lgo.json', 'No such file'],
    ['cat nofile | wc', 'nofile', 'No such file'],
    ['wc < nofile', 'nofile', 'No such file'],
    ['uniqq words.txt', 'uniqq', 'command not found'],
    ["jq '.a[' book_list.json", '[', 'unexpected end of file'],
    ['echo $(', '$(', 'unexpected EOF'],
  ])('finds what is wrong with %s', async (line, text, message) => {
    const [found] = await prepared(line);
    expect(found?.[0]).toContain(text);
    expect(found?.[1]).toContain(message);
  });
  it('does not run anything', async () => {
    const engine = newEngine();
    await engine.prepare('echo x > made.txt');
    expect((await run(engine, 'cat made.txt')).outcome).toMatchObject({ exitCode: 1 });
  });
});

describe('the screen', () => {
  it('pages what less shows, and only at the end of a pipeline', async () => {
    const paged = await run(newEngine(), 'less words.txt');
    expect(paged.outputs).toMatchObject([{ kind: 'page', title: 'words.txt' }]);
    expect((await run(newEngine(), 'less words.txt | head -1')).stdout).toBe('apple\n');
    const piped = await run(newEngine(), 'sort words.txt | less');
    expect(piped.outputs).toMatchObject([{ kind: 'page', title: 'standard input' }]);
  });
  it('is cleared', async () => {
    expect((await run(newEngine(), 'clear')).outputs).toEqual([{ kind: 'clear' }]);
  });
  it('shows a page of the manual for every command', async () => {
    const { stdout } = await run(newEngine(), 'help');
    for (const name of ['jq', 'grep', 'column', 'zcat']) expect(stdout).toContain(`  ${name} `);
    const manual = await run(newEngine(), 'man sort');
    expect(manual.outputs).toMatchObject([
      { kind: 'page', text: expect.stringContaining('--reverse') },
    ]);
  });
});

describe('reading', () => {
  it('refuses inputs that jq has no memory for', async () => {
    const engine = createShellEngine(evidence, {
      ...nodeEffects(),
      read: async (url) =>
        url.endsWith('users.csv') ? new Uint8Array(31 * 1024 * 1024) : nodeEffects().read(url),
    });
    const ran = await run(engine, 'jq . users.csv');
    expect(ran.outcome).toMatchObject({ exitCode: 2 });
    expect(ran.stderr).toBe(
      'jq: error: the input has 31M; jq in this terminal takes up to 30M at a time\n',
    );
    expect((await run(engine, 'jq -n 1')).stdout).toBe('1\n');
  });
  it('takes files that are more together, one after the other', async () => {
    const bytes = new TextEncoder().encode(`{"n":1}${' '.repeat(20 * 1024 * 1024)}`);
    const engine = createShellEngine(evidence, { ...nodeEffects(), read: async (url) => (url.endsWith('users.csv') ? bytes : nodeEffects().read(url)) }); // prettier-ignore
    expect((await run(engine, 'jq .n users.csv users.csv')).stdout).toBe('1\n1\n');
    const together = await run(engine, 'jq -s length users.csv users.csv');
    expect(together.stderr).toBe(
      'jq: error: the input has 41M; jq in this terminal takes up to 30M at a time\n',
    );
  });
  it('takes an evidence file that cannot be loaded for a trouble of its own', async () => {
    let broken = true;
    const engine = createShellEngine(evidence, {
      ...nodeEffects(),
      read: async (url) => {
        if (broken && url.endsWith('users.csv')) throw new Error('offline');
        return nodeEffects().read(url);
      },
    });
    await engine.open();
    await expect(engine.run('cat users.csv', { onOutput: () => undefined })).rejects.toThrow(
      'offline',
    );
    broken = false;
    expect((await run(engine, 'wc -l < users.csv')).stdout).toBe('6\n');
  });
  it('has the clock of the lab', async () => {
    const ran = await run(newEngine(), "jq -n 'now|todate'; date +%F");
    expect(ran.stdout).toBe('"2024-11-28T18:00:00Z"\n2024-11-28\n');
  });
  it('goes on after a program that ran out of memory or stack', async () => {
    const engine = newEngine();
    const memory = await run(engine, "jq -n '[range(1e9)]|length'");
    expect(memory.outcome).not.toMatchObject({ exitCode: 0 });
    const deep = await run(engine, "jq -n 'reduce range(100000) as $i (0;[.]) | tojson | length'");
    expect(deep.outcome).toMatchObject({ exitCode: 5 });
    expect((await run(engine, 'jq -n 1')).stdout).toBe('1\n');
  });
  it('lists files with their sizes and times', async () => {
    const ran = await run(newEngine(), 'ls -l users.csv empty.txt; ls -lh cloudtrail_log.json');
    expect(ran.stdout).toBe(
      '-r--r--r-- 1 root root   0 Nov 28 16:00 empty.txt\n' +
        '-r--r--r-- 1 root root 153 Nov 28 16:00 users.csv\n' +
        '-r--r--r-- 1 root root 20K Nov 28 16:00 cloudtrail_log.json\n',
    );
  });
});
