/** The files of the lab, made from the story: the same bytes each time, on every machine. */
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { formatMysqlLine } from '@/lib/simulate/lines/mysql';
import { BANK_LOG, TRAIL_LOG } from './bank';
import { bankLog } from './bank-log';
import { BOOKS } from './books';
import { SEED } from './cast';
import { story } from './story';

const utf8 = (text: string) => new TextEncoder().encode(text);

export function evidence(): readonly EvidenceSource[] {
  return [
    {
      name: 'cloudtrail_log.json',
      bytes: utf8(cloudTrailLog()),
      modified: '2024-11-28T15:41:07Z',
      role: 'cloudtrail',
      log: TRAIL_LOG,
    },
    {
      name: 'cloudtrail-log.json',
      bytes: utf8(cloudTrailLog()),
      modified: '2024-11-28T15:41:07Z',
      role: 'other',
    },
    {
      name: 'rds.log',
      bytes: utf8(rdsLog()),
      modified: '2024-11-28T15:44:52Z',
      role: 'log',
      log: BANK_LOG,
    },
    {
      name: 'book_list.json',
      bytes: utf8(`${JSON.stringify(BOOKS, null, 2)}\n`),
      modified: '2024-11-21T09:12:30Z',
      role: 'other',
    },
  ];
}

/** One line without a newline at its end, as CloudTrail delivers it. */
function cloudTrailLog(): string {
  const acts = [...story()].sort((a, b) => a.place - b.place);
  return JSON.stringify({ Records: acts.map((act) => act.record) });
}

function rdsLog(): string {
  return bankLog(SEED.fork('bank'))
    .map((line) => `${formatMysqlLine(line)}\n`)
    .join('');
}
