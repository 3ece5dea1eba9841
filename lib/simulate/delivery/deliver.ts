/** What a trail puts into its bucket: log files, and digest files where log file validation is on. */
import type { PublicKey } from '@/lib/trail/digest/public-key';
import { byKey } from '@/lib/trail/objects/object';
import { isoSeconds } from '@/lib/trail/objects/names';
import { random } from '../random';
import { digestFiles } from './digests';
import { logFiles } from './log-files';
import { signerOf } from './sign';
import type { Arrival, Delivery, TrailSettings } from './types';

/**
 * The same input gives the same bytes.
 * @param until nothing is there that would be delivered later: the lab's clock, in milliseconds
 * @throws where a Region has no key pair, or the time is longer than one key pair serves
 */
export function deliver(
  arrivals: readonly Arrival[],
  trail: TrailSettings,
  until: number,
): Delivery {
  const { regions, validation } = trail;
  const publicKeys = validation ? regions.map((one) => publicKey(trail, one, until)) : [];
  const files = logFiles(arrivals, trail, until);
  const digests = validation
    ? regions.flatMap((region) => {
        const own = files.filter((file) => file.region === region);
        return digestFiles(trail, region, own, until);
      })
    : [];
  return {
    objects: [...files.map(({ object }) => object), ...digests].sort(byKey),
    publicKeys,
  };
}

const DAY = 86_400_000;
/** The keys in AWS's examples are valid for thirty days. */
const SERVES = 30 * DAY;

function publicKey({ logging }: TrailSettings, region: string, until: number): PublicKey {
  const { publicKey: der, fingerprint } = signerOf(region);
  const first = logging[0]?.from ?? until;
  const from = first - random(`public key/${region}`).int(2 * 3600, 4 * 24 * 3600) * 1000;
  if (until > from + SERVES) {
    throw new Error(
      `One key pair signs the digest files of thirty days at the most: ${isoSeconds(first)} to ${isoSeconds(until)} is longer.`,
    );
  }
  return {
    region,
    value: btoa(String.fromCharCode(...der)),
    fingerprint,
    validFrom: isoSeconds(from),
    validTo: isoSeconds(from + SERVES),
  };
}
