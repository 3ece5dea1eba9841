/** The fields of AWS's pages on the records of Insights events, of trails and of event data stores. */
import { notes, PAGES, type Written } from './note';

const rate: Written = {
  type: 'number',
  text: 'Calls or errors a minute, on average.',
};

/** What an attribution says of one value of userIdentityArn, userAgent or errorCode. */
const share = (when: string): Readonly<Record<string, Written>> => ({
  '[].value': {
    type: 'string',
    text: `An ARN, a user agent or an error code that had a part in ${when}. For errorCode the text null stands for calls that succeeded.`,
  },
  '[].average': { type: 'number', text: `How many calls or errors a minute it had in ${when}.` },
});

function prefixed(prefix: string, written: Readonly<Record<string, Written>>) {
  return Object.fromEntries(Object.entries(written).map(([key, note]) => [prefix + key, note]));
}

const OF_TRAILS = notes(PAGES.insights, '', {
  insightDetails: {
    type: 'object',
    since: '1.07',
    text: 'What was unusual, how far from normal it was, and who had a part in it. Only Insights events have it.',
  },
  'insightDetails.state': {
    type: 'string',
    since: '1.07',
    text: 'Whether the unusual activity begins or is over. The two events share one sharedEventID.',
    values: { Start: 'The unusual activity begins.', End: 'It is over.' },
    suspicious: 'A Start without an End: it may be going on still.',
  },
  'insightDetails.eventSource': {
    type: 'string',
    since: '1.07',
    text: 'The service whose API was called unusually.',
  },
  'insightDetails.eventName': {
    type: 'string',
    since: '1.07',
    text: 'As a rule the API that was called unusually. The calls have records of their own: look for them under this name.',
    suspicious:
      'RunInstances, CreateUser, DeleteBucket and the like, of which an attacker needs many.',
  },
  'insightDetails.insightType': {
    type: 'string',
    since: '1.07',
    text: 'What was measured.',
    values: {
      ApiCallRateInsight: 'How often the API was called.',
      ApiErrorRateInsight: 'How often calls of the API failed with one error.',
    },
  },
  'insightDetails.insightContext': {
    type: 'object',
    since: '1.07',
    text: 'The figures behind the event, and the identities, user agents and error codes that had a part in it.',
  },
  'insightDetails.insightContext.statistics': {
    type: 'object',
    since: '1.07',
    text: 'The unusual rate beside the normal one, and how long each was measured.',
  },
  'insightDetails.insightContext.statistics.baseline': {
    type: 'object',
    since: '1.07',
    text: 'What is normal: the rate of the week before the activity began.',
  },
  'insightDetails.insightContext.statistics.baseline.average': rate,
  'insightDetails.insightContext.statistics.insight': {
    type: 'object',
    since: '1.07',
    text: 'What was unusual: in a Start event the rate as the activity began, in an End event that of its whole time.',
  },
  'insightDetails.insightContext.statistics.insight.average': {
    ...rate,
    suspicious: 'Many times the baseline; or nothing at all where there always was something.',
  },
  'insightDetails.insightContext.statistics.insightDuration': {
    type: 'number',
    since: '1.07',
    text: 'How many minutes the unusual activity lasted, from its start to its end.',
  },
  'insightDetails.insightContext.statistics.baselineDuration': {
    type: 'number',
    since: '1.07',
    text: 'Over how many minutes the baseline was measured: at least the seven days (10080) before the activity began.',
  },
  'insightDetails.insightContext.attributions': {
    type: 'list',
    since: '1.07',
    text: 'Who and what had a part in the activity, beside who and what has one normally: up to five user identities, user agents and error codes, the busiest first.',
  },
  'insightDetails.insightContext.attributions[].attribute': {
    type: 'string',
    text: 'What the item tells apart.',
    values: {
      userIdentityArn: 'The IAM users and roles that called.',
      userAgent: 'The tools that they called with.',
      errorCode: 'The errors that they got.',
    },
  },
  'insightDetails.insightContext.attributions[].insight': {
    type: 'list',
    text: 'Up to five that had the greatest part in the unusual activity.',
    suspicious: 'An identity or a tool that the baseline beneath does not have.',
  },
  ...prefixed(
    'insightDetails.insightContext.attributions[].insight',
    share('the unusual activity'),
  ),
  'insightDetails.insightContext.attributions[].baseline': {
    type: 'list',
    text: 'Up to five that have the greatest part in the normal activity.',
  },
  ...prefixed('insightDetails.insightContext.attributions[].baseline', share('normal activity')),
});

/** Fields that AWS shows in what lookup-events and list-insights-data return. */
const LOOKED_UP = notes(PAGES.insightsLookup, '', {
  'insightDetails.errorCode': {
    type: 'string',
    text: 'The error that came unusually often; only where insightType is ApiErrorRateInsight.',
    suspicious:
      'A refusal (AccessDenied and the like): somebody tries what the credentials can do.',
  },
  'insightDetails.sourceEventCategory': {
    type: 'string',
    text: 'The kind of the events that were measured.',
    values: { Management: 'Management events.', Data: 'Data events.' },
  },
  'insightDetails.insightSource': {
    type: 'string',
    text: 'The trail whose data events were measured.',
  },
});

/** An event data store has the same, without the object around it. */
const OF_STORES = notes(PAGES.insightsLake, '', {
  insightSource: {
    type: 'string',
    text: 'The event data store whose management events were analysed.',
  },
  insightState: {
    type: 'string',
    text: 'Whether the unusual activity begins or is over.',
    values: { Start: 'The unusual activity begins.', End: 'It is over.' },
  },
  insightEventSource: { type: 'string', text: 'The service whose API was called unusually.' },
  insightEventName: { type: 'string', text: 'As a rule the API that was called unusually.' },
  insightErrorCode: {
    type: 'string',
    text: 'The error that came unusually often, where errors were measured.',
  },
  insightType: {
    type: 'string',
    text: 'What was measured.',
    values: {
      ApiCallRateInsight: 'How often the API was called.',
      ApiErrorRateInsight: 'How often calls of the API failed with one error.',
    },
  },
  insightContext: {
    type: 'object',
    text: 'The figures behind the event, and the identities, user agents and error codes that had a part in it.',
  },
});

export const INSIGHTS_NOTES = { ...OF_TRAILS, ...LOOKED_UP, ...OF_STORES };

/** Where a field of every record means something else in an Insights event. */
export const IN_INSIGHTS = notes(PAGES.insights, '', {
  eventTime: {
    type: 'string',
    since: '1.07',
    text: 'When the unusual activity began or ended, in UTC.',
  },
  awsRegion: {
    type: 'string',
    since: '1.07',
    text: 'The Region in which the unusual activity was.',
  },
  sharedEventID: {
    type: 'string',
    since: '1.07',
    text: 'A GUID that the Start and the End of one unusual activity share: the id of the whole.',
  },
});
