import type { DigestReport, LogReport } from '@/lib/trail/digest/inspect';

export interface Said {
  readonly holds: boolean;
  readonly word: string;
  /** A sentence for whoever opens the file. */
  readonly why: string;
}

const DIGESTS: Readonly<Record<DigestReport['verdict'], Said>> = {
  valid: {
    holds: true,
    word: 'valid',
    why: 'The signature, opened with the public key, holds the hash of the four lines. Nobody without the private key could have written this file.',
  },
  missing: {
    holds: false,
    word: 'missing',
    why: 'The file is gone. The next digest file still names it, and nothing vouches for the log files of its hour any more.',
  },
  moved: {
    holds: false,
    word: 'not its place',
    why: 'The bucket and key in the file are not those where it lies. A digest file that was copied from elsewhere proves nothing here.',
  },
  format: {
    holds: false,
    word: 'not readable',
    why: 'This is no digest file any more: its JSON is broken, or a field is missing.',
  },
  signature: {
    holds: false,
    word: 'signature wrong',
    why: 'The file has changed, so the four lines that follow from it have another hash than the one that the signature holds. A new signature would take the private key, which CloudTrail keeps.',
  },
  'no-key': {
    holds: false,
    word: 'no key',
    why: 'It names a fingerprint that no public key of the Region has.',
  },
  'unreadable-key': {
    holds: false,
    word: 'key not readable',
    why: 'The public key cannot be read.',
  },
};

const LOGS: Readonly<Record<LogReport['verdict'] | 'unlisted', Said>> = {
  valid: {
    holds: true,
    word: 'valid',
    why: 'Its hash is the one that its digest file names, and that digest file is signed. It is what CloudTrail delivered, byte for byte.',
  },
  altered: {
    holds: false,
    word: 'altered',
    why: 'Its hash is another than its digest file names. That tells that the file changed; what it said before is gone unless the bucket keeps versions.',
  },
  missing: {
    holds: false,
    word: 'missing',
    why: 'Its digest file names it, and it is not in the bucket.',
  },
  format: { holds: false, word: 'not readable', why: 'It cannot be unpacked.' },
  unlisted: {
    holds: false,
    word: 'not listed',
    why: 'No digest file names it. It may be what CloudTrail delivered, and it may not.',
  },
  unvouched: {
    holds: false,
    word: 'not vouched for',
    why: 'The digest file that lists it is not valid. Even where the hashes agree, that proves nothing.',
  },
};

export const digestWords = ({ verdict }: DigestReport): Said => DIGESTS[verdict];
export const logWords = (verdict: LogReport['verdict'] | 'unlisted'): Said => LOGS[verdict];

/** `12:00:27`, or `11:05`: the time in a key tells the files of a day apart. */
export function shortName(key: string): string {
  const [, time = ''] = /_\d{8}T(\d{4,6})Z/.exec(key) ?? [];
  return time.match(/../g)?.join(':') ?? key;
}
