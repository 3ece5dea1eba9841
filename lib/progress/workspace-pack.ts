/** A session of the terminal as JSON can hold it: its files, which are bytes, in base64. */
import { z } from 'zod';
import type { Workspace } from './workspace-schema';

type Session = NonNullable<Workspace['session']>;

const packed = z.object({
  files: z.record(z.string(), z.base64()),
  variables: z.record(z.string(), z.string()),
});
type PackedSession = z.infer<typeof packed>;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

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
