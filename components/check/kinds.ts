import type { KindId } from '@/lib/grading/registry';

/** What an answer of each kind is. */
export const KIND_WORDS: Record<KindId, string> = {
  choice: 'Choice',
  text: 'Name',
  ip: 'IP address',
  time: 'Time',
  digits: 'Digits',
  number: 'Number',
  order: 'Order',
  match: 'Pairs',
  field: 'Field of a record',
  parsons: 'Pipeline of stages',
  result: 'Query',
  policy: 'Policy',
  filter: 'Filter pattern',
  alarm: 'Alarm',
};
