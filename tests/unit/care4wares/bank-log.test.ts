import { describe, expect, it } from 'vitest';
import { facts, textOf } from './load';

const lines = textOf('rds.log').trimEnd().split('\n');
const LINE =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.(\d{6}))Z\t( *\d+) (Connect|Query|Quit)\t(.*)$/;

describe('rds.log', () => {
  it('has the line that the brief quotes', () => {
    expect(lines).toContain(
      "2024-11-28T15:22:17.728Z 2024-11-28T15:22:17.728648Z\t  263 Query\tINSERT INTO wareville_bank_transactions (account_number, account_owner, amount) VALUES ('8839 2219 1329 6917', 'Care4wares Fund', 342.80)",
    );
  });

  it('has the 94 transactions in order, and no other INSERT', () => {
    const inserts = lines.filter((line) => line.includes('INSERT'));
    expect(inserts).toHaveLength(94);
    expect(inserts.map((line) => line.replace(/^\S+ (\S+)\t.*VALUES (.*)$/, '$1 $2'))).toEqual(
      facts.rds_transactions.map(
        (fact) => `${fact.time} ('${fact.account}', '${fact.owner}', ${fact.amount.toFixed(2)})`,
      ),
    );
  });

  it('is in time order, each line of the general log behind a timestamp of CloudWatch', () => {
    let last = '';
    for (const line of lines) {
      const [, ingested = '', time = '', , thread = ''] = LINE.exec(line) ?? [];
      expect(time.startsWith(ingested)).toBe(true);
      expect(time >= last).toBe(true);
      expect(thread).toHaveLength(5);
      last = time;
    }
  });

  it('has the usual noise, two to three lines of it for a transaction', () => {
    const count = (text: string) => lines.filter((line) => line.includes(text)).length;
    const noise = lines.length - 94;
    expect(noise).toBeGreaterThanOrEqual(2 * 94);
    expect(noise).toBeLessThanOrEqual(3 * 94);
    for (const usual of [
      '\tSELECT 1',
      '@@session.transaction_read_only',
      'SHOW REPLICA STATUS',
      'flush logs',
      'rdsadmin@localhost',
      ' Quit\t',
    ]) {
      expect(count(usual)).toBeGreaterThan(0);
    }
  });

  it('connections query between their Connect and their Quit', () => {
    const open = new Set<string>();
    const closed = new Set<string>();
    // Those that were there before the log begins never connect in it.
    const connected = new Set(
      lines.map((line) => LINE.exec(line)).flatMap((m) => (m?.[5] === 'Connect' ? [m[4]] : [])),
    );
    for (const line of lines) {
      const [, , , , thread = '', command] = LINE.exec(line) ?? [];
      expect(closed).not.toContain(thread);
      if (command === 'Connect') open.add(thread);
      else if (connected.has(thread)) expect(open).toContain(thread);
      if (command === 'Quit') closed.add(thread);
    }
    expect(closed.size).toBe(13);
  });
});
