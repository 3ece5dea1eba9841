/**
 * Log files whose lines are JSON, as tables: a view over the file of the same name, one column a key.
 * `cost_and_usage_report.log` is the table `cost_and_usage_report`, beside its lines as they are in
 * `cost_and_usage_report_log`. CloudWatch Logs Insights discovers the same keys as fields.
 * A table more is an entry here: its columns are what DESCRIBE, completion and the schema panel say.
 */
import { quoteIdentifier, quoteString } from './language/tokens';
import { logTableName } from './log-row';
import type { SqlTable, SqlType } from './schema';

const column = (name: string, type: SqlType, text: string) => ({ name, type, text });

/**
 * Columns of CUR 2.0, named and typed as AWS Data Exports has them; the export has many more.
 * https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 */
const COST_AND_USAGE_TABLE: SqlTable = {
  name: 'cost_and_usage_report',
  text: 'Line items of the Cost and Usage Report (CUR 2.0), one row a resource and a day.',
  columns: [
    column('line_item_usage_start_date', 'TIMESTAMP', 'Where the usage begins, in UTC: the day.'),
    column(
      'line_item_line_item_type',
      'VARCHAR',
      'Usage, DiscountedUsage, Fee, RIFee, SavingsPlanCoveredUsage, SavingsPlanRecurringFee and others: what kind of charge it is.',
    ),
    column('line_item_product_code', 'VARCHAR', 'The service: AmazonEC2, AmazonRDS, AmazonS3.'),
    column(
      'line_item_usage_type',
      'VARCHAR',
      'What is paid for, behind the billing code of its Region: EUC1-BoxUsage:m5.large.',
    ),
    column('line_item_operation', 'VARCHAR', 'The operation: RunInstances, CreateVolume-Gp3.'),
    column('line_item_resource_id', 'VARCHAR', 'The resource: an id or an ARN; empty without one.'),
    column('line_item_usage_amount', 'DOUBLE', 'How much was used, in the unit of pricing_unit.'),
    column('pricing_unit', 'VARCHAR', 'The unit of the amount: Hrs, GB, GB-Mo.'),
    column('line_item_unblended_rate', 'DOUBLE', 'What one unit costs, in US dollars.'),
    column('line_item_unblended_cost', 'DOUBLE', 'The amount times the rate, in US dollars.'),
    column('product_region_code', 'VARCHAR', 'The Region of the usage: eu-central-1.'),
  ],
};

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const INSTANCE_CPU_TABLE: SqlTable = {
  name: 'instance_cpu',
  text: "CloudWatch's CPUUtilization of EC2 instances, one row an instance and a day.",
  columns: [
    column('day', 'TIMESTAMP', 'Where the day begins, in UTC.'),
    column('region', 'VARCHAR', 'The Region of the instance.'),
    column('instance_id', 'VARCHAR', 'The instance: the dimension InstanceId.'),
    column('average', 'DOUBLE', 'The average of the day, in percent.'),
    column('maximum', 'DOUBLE', 'The highest value of the day, in percent.'),
  ],
};

export const JSON_LINES_TABLES: readonly SqlTable[] = [COST_AND_USAGE_TABLE, INSTANCE_CPU_TABLE];

/** The table of lines that such a table is a view over. */
const linesOf = ({ name }: SqlTable) => logTableName(`${name}.log`);

/** The views that there are files for. A line that is no object gives a row of nulls. */
export function jsonLinesQueries(tables: readonly string[], own: (name: string) => string) {
  return JSON_LINES_TABLES.filter((table) => tables.includes(linesOf(table))).map((table) => {
    const columns = table.columns.map(({ name, type }) => {
      const text = `json_extract_scalar(message, ${quoteString(`$.${name}`)})`;
      const value = typeof type === 'string' && type !== 'VARCHAR' ? `CAST(${text} AS ${type})` : text; // prettier-ignore
      return `${value} AS ${quoteIdentifier(name)}`;
    });
    return { name: table.name, query: `SELECT ${columns.join(', ')} FROM ${own(linesOf(table))}` };
  });
}
