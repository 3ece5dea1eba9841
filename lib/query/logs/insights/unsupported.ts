/** Commands of Logs Insights that are not run here, and what to do instead. */
export const UNSUPPORTED: Readonly<Record<string, string>> = {
  addtotals: 'Add the totals up with a stats of its own.',
  anomaly: 'It is trained on the live log group; compare counts by bin() instead.',
  diff: 'Run the query over each of the two windows, and compare the results.',
  filterindex: 'There are no field indexes here; filter gives the same events.',
  join: 'Ask SQL: it can join.',
  lookup: 'There are no lookup tables here; SQL can join.',
  pattern: 'Group the messages with parse and stats instead.',
  source: 'Choose the log groups beside the query.',
  unmask: 'Nothing is masked here.',
};
