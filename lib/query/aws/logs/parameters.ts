/** Parameters that operations of CloudWatch Logs share. */
import type { Parameter } from '../operation';

/** The log group, by its name or by what identifies it. */
export const GROUP: readonly Parameter[] = [
  { name: 'log-group-name', type: 'string', member: 'logGroupName', min: 1, what: 'the log group' },
  { name: 'log-group-identifier', type: 'string', what: 'the log group by its name or ARN' },
];
export const START_TIME: Parameter = {
  name: 'start-time',
  type: 'integer',
  member: 'startTime',
  min: 0,
  what: 'from then on: milliseconds since 1970',
};
/** @param what what is counted, and how many there are at the most */
export const limitParameter = (what: string): Parameter => ({
  name: 'limit',
  type: 'integer',
  member: 'limit',
  min: 1,
  what,
});
