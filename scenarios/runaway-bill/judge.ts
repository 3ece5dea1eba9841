/** Whether the bill is back within its budget, by the last whole day whose cost lines have come. */
import type { Judge } from '@/lib/simulate/incident';
import { COST_LOG } from './cast';

/** US dollars a day: what the budget leaves for usage. */
const A_DAY = 126;

interface LineItem {
  readonly line_item_usage_start_date: string;
  readonly line_item_usage_type: string;
  readonly line_item_usage_amount: number;
  readonly line_item_unblended_cost: number;
  readonly line_item_line_item_type: string;
}

export const judge: Judge = ({ logs }) => {
  const items = logs
    .filter(({ group }) => group === COST_LOG.group)
    .map(({ message }) => JSON.parse(message) as LineItem);
  const day = items.reduce(
    (last, one) => (one.line_item_usage_start_date > last ? one.line_item_usage_start_date : last),
    '',
  );
  const lines = items.filter((one) => one.line_item_usage_start_date === day);
  // A covered hour has a second line, which takes its price back: an hour counts once.
  const hours = (type: string) =>
    lines
      .filter((one) => one.line_item_usage_type === type)
      .filter((one) => one.line_item_line_item_type !== 'SavingsPlanNegation')
      .reduce((sum, one) => sum + one.line_item_usage_amount, 0);
  const test = Math.round(hours('USE2-BoxUsage:c5.2xlarge'));
  const large = Math.round(hours('EUC1-BoxUsage:m5.4xlarge'));
  const total = Math.round(lines.reduce((sum, one) => sum + one.line_item_unblended_cost, 0));
  const measures = { hoursAfter: test, largeHours: large, costOfDay: total };
  const on = day.slice(0, 10);
  const said = `On ${on} the cost lines have ${test} hours of \`USE2-BoxUsage:c5.2xlarge\` and ${large} of \`EUC1-BoxUsage:m5.4xlarge\`; the day cost ${total} dollars.`;
  if (test > 0 && large > 0) return { verdict: 'unsolved', because: said, measures };
  if (test > 0 || large > 0 || total > A_DAY)
    return { verdict: 'partly', because: `${said} The budget leaves ${A_DAY}.`, measures };
  return { verdict: 'solved', because: said, measures };
};
