/** A session of the terminal as JSON can hold it: its files, which are bytes, in base64. */
import { z } from 'zod';
import { fromBase64, toBase64 } from '@/lib/text/base64';
import type { Workspace } from './workspace-schema';

type Session = NonNullable<Workspace['session']>;

const packed = z.object({
  files: z.record(z.string(), z.base64()),
  variables: z.record(z.string(), z.string()),
});
type PackedSession = z.infer<typeof packed>;

const eachFile = <From, To>(files: Record<string, From>, change: (file: From) => To) =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, change(file)]));

export const packSession = ({ files, variables }: Session): PackedSession => ({
  files: eachFile(files, toBase64),
  variables,
});

/** Undefined where the value is no packed session. */
export function unpackSession(value: unknown): Session | undefined {
  const read = packed.safeParse(value);
  return read.success ? { ...read.data, files: eachFile(read.data.files, fromBase64) } : undefined;
}

export const bytesOf = (session: Session): number =>
  Object.values(session.files).reduce((sum, { length }) => sum + length, 0);
