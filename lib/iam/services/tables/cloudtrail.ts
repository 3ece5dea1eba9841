import type { ServiceTable } from '../types';

export const cloudtrail: ServiceTable = {
  prefix: 'cloudtrail',
  resources: {
    trail: 'arn:aws:cloudtrail:{}:{}:trail/{}',
    eventdatastore: 'arn:aws:cloudtrail:{}:{}:eventdatastore/{}',
    dashboard: 'arn:aws:cloudtrail:{}:{}:dashboard/{}',
    channel: 'arn:aws:cloudtrail:{}:{}:channel/{}',
  },
  actions: {
    List: {
      none: 'ListTrails ListEventDataStores ListDashboards ListChannels ListImports',
      trail: 'ListInsightsData',
      eventdatastore: 'ListQueries',
    },
    Read: {
      none: 'DescribeTrails LookupEvents ListPublicKeys',
      trail: 'GetTrail GetTrailStatus GetEventSelectors',
      'eventdatastore trail': 'GetInsightSelectors GetEventConfiguration',
      'channel dashboard eventdatastore trail': 'ListTags',
      eventdatastore: 'GetEventDataStore GetEventDataStoreData GetQueryResults DescribeQuery',
      dashboard: 'GetDashboard',
    },
    Write: {
      trail: 'CreateTrail DeleteTrail UpdateTrail PutEventSelectors StartLogging StopLogging',
      'eventdatastore trail': 'PutInsightSelectors',
      eventdatastore:
        'CreateEventDataStore DeleteEventDataStore UpdateEventDataStore StartQuery CancelQuery GenerateQuery',
      dashboard: 'CreateDashboard DeleteDashboard',
    },
    Tagging: { 'channel dashboard eventdatastore trail': 'AddTags RemoveTags' },
  },
};
