/**
 * The four kinds of CloudTrail events, and where a record says which it is.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html
 */
export const EVENT_KINDS = ['management', 'data', 'insights', 'network-activity'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const KIND_NAMES: Readonly<Record<EventKind, string>> = {
  management: 'Management',
  data: 'Data',
  insights: 'Insights',
  'network-activity': 'Network activity',
};

/** The values of eventCategory. */
const CATEGORIES: Readonly<Record<string, EventKind>> = {
  Management: 'management',
  Data: 'data',
  Insight: 'insights',
  NetworkActivity: 'network-activity',
};

/** The fields that say the kind outright: who is to tell it from the rest does not see them. */
export const TELLING_FIELDS = ['eventCategory', 'managementEvent', 'eventType'] as const;

/** The kind by eventCategory; undefined where the record has none that is known. */
export function kindOf(record: { readonly eventCategory?: unknown }): EventKind | undefined {
  const category = String(record.eventCategory);
  return Object.hasOwn(CATEGORIES, category) ? CATEGORIES[category] : undefined;
}
