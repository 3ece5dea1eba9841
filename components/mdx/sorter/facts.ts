/** What one looks at first in a record. Pure. */
import type { Json } from '@/lib/query/types';

type JsonRecord = { readonly [key: string]: Json };
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** In the order in which a reader asks: what, where, by whom, on what, with what outcome. */
const FACTS: readonly (readonly [name: string, ...paths: string[]])[] = [
  ['eventName', 'eventName', 'insightDetails.eventName'],
  ['eventSource', 'eventSource', 'insightDetails.eventSource'],
  ['eventTime', 'eventTime'],
  [
    'userIdentity',
    'userIdentity.arn',
    'userIdentity.userName',
    'userIdentity.invokedBy',
    'userIdentity.type',
  ],
  ['sourceIPAddress', 'sourceIPAddress'],
  ['errorCode', 'errorCode'],
];

export function factsOf(record: JsonRecord): Fact[] {
  return FACTS.flatMap(([name, ...paths]) => {
    const value = paths.map((path) => textAt(record, path)).find((text) => text !== undefined);
    return value === undefined ? [] : [{ name, value }];
  });
}

function textAt(record: JsonRecord, path: string): string | undefined {
  let value: Json | undefined = record;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as JsonRecord)[step];
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
