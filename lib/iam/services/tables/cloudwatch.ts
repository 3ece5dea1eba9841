import type { ServiceTable } from '../types';

export const cloudwatch: ServiceTable = {
  prefix: 'cloudwatch',
  resources: {
    alarm: 'arn:aws:cloudwatch:{}:{}:alarm:{}',
    dashboard: 'arn:aws:cloudwatch::{}:dashboard/{}',
  },
  actions: {
    List: { none: 'ListDashboards ListMetrics' },
    Read: {
      none: 'DescribeAlarmsForMetric GetMetricData GetMetricStatistics GetMetricWidgetImage',
      alarm: 'DescribeAlarms DescribeAlarmHistory',
      dashboard: 'GetDashboard',
    },
    Write: {
      none: 'PutMetricData',
      alarm: 'DeleteAlarms DisableAlarmActions EnableAlarmActions PutMetricAlarm SetAlarmState',
      dashboard: 'DeleteDashboards PutDashboard',
    },
    Tagging: { alarm: 'TagResource UntagResource' },
  },
};
