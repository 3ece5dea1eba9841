/** What somebody with write access to the bucket may try, as edits of its files. Pure. */
import { sha256 } from '@/lib/trail/hash/sha256';
import type { HeldBucket } from '@/lib/trail/digest/inspect';
import { shortName } from './words';

/** By key: the new text, or null where the file was deleted. */
export type Edits = Readonly<Record<string, string | null>>;

export function editedBucket(bucket: HeldBucket, edits: Edits): HeldBucket {
  const files = bucket.files.flatMap((file) => {
    const edit = edits[file.key];
    if (edit === null) return [];
    return [edit === undefined ? file : { ...file, text: edit }];
  });
  return { ...bucket, files };
}

/** Sets one file; an edit that changes nothing is none. */
export function withEdit(bucket: HeldBucket, edits: Edits, key: string, text: string | null) {
  const rest = Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
  const original = bucket.files.find((file) => file.key === key)?.text;
  return text === original ? rest : { ...rest, [key]: text };
}

/** Reads what was kept; anything else than edits of these files is dropped. */
export function readEdits(bucket: HeldBucket, kept: string): Edits {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const known = bucket.files.map(({ key }) => key);
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, text]) => known.includes(key) && (text === null || typeof text === 'string'),
    ),
  );
}

export interface Attempt {
  readonly id: string;
  readonly name: string;
  /** The file that it is done to. */
  readonly key: string;
  /** @returns the new edits; the same where there is nothing to do it to */
  readonly act: (edits: Edits) => Edits;
}

const ADDRESS = /"sourceIPAddress":"([^"]*)"/;

/** @param about a word that only the log file worth changing holds */
export function attempts(bucket: HeldBucket, about: string): readonly Attempt[] {
  const log = bucket.files.find(({ text, signature }) => !signature && text.includes(about));
  const digest = bucket.files.find(
    ({ text, signature }) => signature && log && text.includes(log.key),
  );
  if (!log || !digest) return [];
  const now = (edits: Edits, file: { readonly key: string; readonly text: string }) => {
    const edit = edits[file.key];
    return edit === undefined ? file.text : edit;
  };
  const changed = (text: string) => text.replace(ADDRESS, '"sourceIPAddress":"198.51.100.20"');
  return [
    {
      id: 'address',
      name: `Change the address in the ${shortName(log.key)} log file`,
      key: log.key,
      act: (edits) => withEdit(bucket, edits, log.key, changed(now(edits, log) ?? log.text)),
    },
    {
      id: 'hash',
      name: 'Write the new hash into its digest file',
      key: digest.key,
      act: (edits) => {
        const text = now(edits, log);
        if (text === null) return edits;
        const hash = sha256(new TextEncoder().encode(text));
        const before = sha256(new TextEncoder().encode(log.text));
        return withEdit(bucket, edits, digest.key, digest.text.replace(before, hash));
      },
    },
    {
      id: 'delete-log',
      name: 'Delete the log file',
      key: log.key,
      act: (edits) => withEdit(bucket, edits, log.key, null),
    },
    {
      id: 'delete-digest',
      name: 'Delete its digest file',
      key: digest.key,
      act: (edits) => withEdit(bucket, edits, digest.key, null),
    },
  ];
}
