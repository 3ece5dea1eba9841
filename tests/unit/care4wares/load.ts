import { evidence } from '@/scenarios/care4wares/evidence';
import facts from './facts.json';

export { facts };

export function bytesOf(name: string): Uint8Array {
  const source = evidence().find((file) => file.name === name);
  if (!source) throw new Error(`no evidence named ${name}`);
  return source.bytes;
}

export const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));

export type Raw = Readonly<Record<string, unknown>>;

/** The records as a reader of the file sees them: parsed JSON, nothing of the generator's types. */
export function rawRecords(): readonly Raw[] {
  return (JSON.parse(textOf('cloudtrail_log.json')) as { Records: Raw[] }).Records;
}

/** The value at a dotted path, or undefined. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Raw | null | undefined)?.[key], value);
}
