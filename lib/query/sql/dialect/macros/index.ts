import { COLLECTION_MACROS } from './collections';
import { jsonMacros } from './json';
import { TEXT_MACROS } from './text';
import { timeMacros } from './time';

/** All macros as `macro name(…) as …`, in an order in which each finds those it calls. */
export function macros(clock: string, nestedKeys: readonly string[]): string[] {
  return [...timeMacros(clock), ...jsonMacros(nestedKeys), ...TEXT_MACROS, ...COLLECTION_MACROS];
}
