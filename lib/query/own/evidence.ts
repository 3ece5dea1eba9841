/** A learner's own events as evidence that the query engines take like that of a lab. */
import type { Address, Evidence, EvidenceFile } from '../types';
import type { ImportData, ImportSummary } from './types';

/** The name of the folder that the terminal starts in, and of the engines' place in the page. */
export const OWN_LAB = 'workbench';
export const LINES_FILE = 'cloudtrail.ndjson';
export const DOCUMENT_FILE = 'cloudtrail.json';
/** Beyond this only the lines are made: the terminal would hold everything twice. */
export const LARGEST_DOCUMENT = 24_000_000;

const MINUTE = 60_000;

/**
 * @param data where the bytes are
 * @param now the clock where there are no events: milliseconds since the epoch
 */
export function ownEvidence(
  summary: ImportSummary,
  data: ImportData<Address>,
  engines: Evidence['engines'],
  now: number,
): Evidence {
  const clock = new Date(clockOf(summary, now)).toISOString();
  const file = (name: string, { url, bytes }: Address): EvidenceFile => ({
    name,
    url,
    bytes,
    modified: clock,
  });
  return {
    lab: OWN_LAB,
    files: [
      ...(data.document ? [file(DOCUMENT_FILE, data.document)] : []),
      file(LINES_FILE, data.lines),
    ],
    database: {
      kind: 'arrow',
      parts: data.parts,
      bytes: data.parts.reduce((sum, { bytes }) => sum + bytes, 0),
      mapKeys: summary.mapKeys,
    },
    clock,
    logGroups: [
      {
        name: 'cloudtrail',
        streams: [{ name: streamName(summary), files: [LINES_FILE], format: 'records' }],
      },
    ],
    engines,
  };
}

/** The last event's time, up to the full minute, so that "the last hour" is that of the events. */
function clockOf({ last }: ImportSummary, now: number): number {
  return last === undefined ? now : Math.floor(last / MINUTE) * MINUTE + MINUTE;
}

/** As CloudTrail names its streams, `account_CloudTrail_region`, where there is one of each. */
function streamName({ place: { accounts, regions } }: ImportSummary): string {
  const [account, region] = [accounts[0], regions[0]];
  const one = accounts.length === 1 && regions.length === 1;
  return one && account && region ? `${account}_CloudTrail_${region}` : 'own-files';
}
