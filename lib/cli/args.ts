import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { labIds } from '@/lib/content/read-lab';
import { didYouMean } from '@/lib/text/did-you-mean';
import { FORMATS } from './table';
import type { Format } from './table';
import { Usage } from './verb';

/** Reads options and words; an unknown option is a `Usage` error that names it. */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Usage(message.split('. ')[0]);
  }
}

export function readFormat(text: string | undefined): Format {
  const format = FORMATS.find((known) => known === (text ?? 'table'));
  if (!format) throw new Usage(`There is no format ${text}.${didYouMean(text ?? '', FORMATS)}`);
  return format;
}

/** The id of a lab that is there. */
export async function readLabId(root: string, id: string | undefined): Promise<string> {
  const known = await labIds(root);
  if (id === undefined) throw new Usage(`Which lab? There is: ${known.join(', ')}.`);
  if (!known.includes(id)) throw new Usage(`There is no lab ${id}.${didYouMean(id, known)}`);
  return id;
}
