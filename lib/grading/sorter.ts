/** What the server tells the page of an event sorter, before and after an answer. */
import type { EventKind } from '@/lib/trail/event-kinds';
import type { Json } from '@/lib/query/types';

type JsonRecord = { readonly [key: string]: Json };

export interface PublicSorter {
  readonly id: string;
  readonly title: string;
  /** The record without the fields that say its kind (`TELLING_FIELDS`). */
  readonly records: readonly { readonly id: string; readonly record: JsonRecord }[];
}

/** What comes back for one choice. */
export interface SorterReply {
  readonly kind: EventKind;
  readonly why: string;
  /** The fields that were hidden. */
  readonly told: JsonRecord;
}
