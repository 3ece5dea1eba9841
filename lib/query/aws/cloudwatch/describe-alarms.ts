/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
import { Double } from '../double';
import type { ApiOperation } from '../operation';

export const describeAlarms: ApiOperation = {
  kind: 'api',
  name: 'describe-alarms',
  api: 'DescribeAlarms',
  summary: 'the alarms, with their settings and states',
  parameters: [
    { name: 'alarm-names', type: 'list', what: 'only these' },
    { name: 'alarm-name-prefix', type: 'string', what: 'only those that begin so' },
    {
      name: 'state-value',
      type: 'string',
      choices: ['OK', 'ALARM', 'INSUFFICIENT_DATA'],
      what: 'only those in this state',
    },
  ],
  pages: {
    results: ['MetricAlarms', 'CompositeAlarms'],
    token: { input: 'next-token', output: 'NextToken' },
  },
  call(input, { account, region }) {
    const names = input.list('alarm-names');
    const prefix = input.text('alarm-name-prefix') ?? '';
    const state = input.text('state-value');
    const alarms = region === account.cloud.region ? account.cloud.alarms : [];
    return {
      MetricAlarms: alarms
        .filter(
          ({ AlarmName, StateValue }) =>
            (names?.includes(String(AlarmName)) ?? true) &&
            String(AlarmName).startsWith(prefix) &&
            (state === undefined || StateValue === state),
        )
        .map((alarm) => ({ ...alarm, Threshold: new Double(alarm.Threshold) })),
      CompositeAlarms: [],
    };
  },
};
