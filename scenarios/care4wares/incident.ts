/** The files of the lab: as they were found, or what came after under the same names. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { aftermath } from './aftermath';
import { BANK_LOG, TRAIL_LOG } from './bank';
import { OWN } from './cast';
import { evidence } from './evidence';

const FILE = 'cloudtrail_log.json';

export const incident: Incident = {
  story: aftermath,
  files(output, modified) {
    // Nothing happens in the story before its fix: that was delivered already.
    if (output.logs.length === 0) return evidence();
    const made = ship(output, {
      account: OWN,
      modified,
      trail: { file: FILE, log: TRAIL_LOG },
      streams: ({ group }) => (group === BANK_LOG.group ? 'rds.log' : undefined),
    });
    const log = made.find(({ name }) => name === FILE);
    const books = evidence().filter(({ name }) => name === 'book_list.json');
    const copies = log
      ? [{ name: 'cloudtrail-log.json', bytes: log.bytes, modified, role: 'other' as const }]
      : [];
    return [...made, ...copies, ...books];
  },
};
