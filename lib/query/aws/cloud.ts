/**
 * The account of a lab as its APIs describe it: what the terminal's `aws` answers with, beside what
 * is made of the evidence itself. Times are UTC, ISO 8601.
 */
import { z } from 'zod';
import { publicKeySchema } from '@/lib/trail/digest/public-key';

const time = z.iso.datetime();
const arn = z.string().startsWith('arn:aws:');
const document = z.record(z.string(), z.json()).describe('A policy as JSON.');
const attached = z.array(arn).default([]).describe('ARNs of the managed policies attached.');
const inline = z
  .array(z.strictObject({ name: z.string(), document }))
  .default([])
  .describe('Policies that are part of the identity.');

const user = z.strictObject({
  name: z.string(),
  id: z.string().startsWith('AIDA'),
  path: z.string().default('/'),
  created: time,
  passwordLastUsed: time.optional(),
  loginProfile: z
    .strictObject({ created: time, resetRequired: z.boolean() })
    .optional()
    .describe('The password for the console, where there is one.'),
  attached,
  inline,
  groups: z.array(z.string()).default([]),
  accessKeys: z
    .array(
      z.strictObject({
        id: z.string().startsWith('AKIA'),
        status: z.enum(['Active', 'Inactive']),
        created: time,
        lastUsed: z
          .strictObject({ date: time, service: z.string(), region: z.string() })
          .optional(),
      }),
    )
    .default([]),
  mfaDevices: z.array(z.strictObject({ serial: arn, enabled: time })).default([]),
});
const role = z.strictObject({
  name: z.string(),
  id: z.string().startsWith('AROA'),
  path: z.string().default('/'),
  created: time,
  description: z.string().optional(),
  trust: document,
  boundary: arn.optional().describe('The policy that is its permissions boundary.'),
  maxSessionDuration: z.int().min(3600).max(43_200).default(3600).describe('Seconds.'),
  attached,
  inline,
});
const group = z.strictObject({
  name: z.string(),
  id: z.string().startsWith('AGPA'),
  created: time,
  attached,
  inline,
});
const policy = z.strictObject({
  name: z.string(),
  arn,
  id: z.string().startsWith('ANPA'),
  path: z.string().default('/'),
  description: z.string().optional(),
  created: time,
  updated: time,
  versions: z
    .array(z.strictObject({ id: z.string(), created: time, document }))
    .min(1)
    .describe('The default version first.'),
});
/** Shapes of EC2 and of CloudTrail, as their APIs return them. */
const resource = z.record(z.string(), z.json());
const trail = z.strictObject({
  name: z.string(),
  region: z.string().describe('The home Region.'),
  bucket: z.string(),
  prefix: z.string().optional().describe('What stands before AWSLogs/ in the bucket.'),
  multiRegion: z.boolean(),
  globalServiceEvents: z.boolean(),
  logFileValidation: z.boolean(),
  logGroup: z.string().optional().describe('The log group of CloudWatch Logs that it sends to.'),
  logsRole: arn.optional(),
  started: time.describe('When logging was last started.'),
  stopped: time
    .optional()
    .describe('When logging was last stopped, where it has not gone on since.'),
  dataResources: z
    .array(z.strictObject({ type: z.string(), values: z.array(z.string()) }))
    .describe('What data events it logs.'),
  advancedSelectors: z
    .array(resource)
    .optional()
    .describe(
      'In the place of all that is said of events: advanced event selectors, as the API has them.',
    ),
  insights: z
    .array(z.enum(['ApiCallRateInsight', 'ApiErrorRateInsight']))
    .default([])
    .describe('What Insights events it logs, of management events.'),
});

export const cloudSchema = z
  .strictObject({
    account: z.string().regex(/^\d{12}$/),
    region: z.string().describe("The command line's Region where none is said."),
    caller: z
      .strictObject({ role: z.string(), roleId: z.string(), session: z.string() })
      .describe('The role that the learner reads the account with.'),
    buckets: z.array(
      z.strictObject({ name: z.string(), created: time, readable: z.boolean().default(false) }),
    ),
    trails: z.array(trail),
    eventHistory: z
      .array(z.string())
      .optional()
      .describe('Files with the event history, where a log group of the trail has less than that.'),
    publicKeys: z
      .array(publicKeySchema)
      .default([])
      .describe('What ListPublicKeys gives; none where there are no digest files.'),
    logGroups: z
      .array(
        z.strictObject({ name: z.string(), created: time, retentionInDays: z.int().optional() }),
      )
      .default([])
      .describe('What is to be said of a log group beside its events.'),
    users: z.array(user),
    groups: z.array(group),
    roles: z.array(role),
    policies: z.array(policy).describe("The account's own, and those of AWS that are attached."),
    instances: z.array(resource).default([]),
    securityGroups: z.array(resource).default([]),
    networkAcls: z.array(resource).default([]),
    metricFilters: z.array(resource).default([]),
    alarms: z.array(resource).default([]),
  })
  .describe('The account that `aws` speaks to.');

export type Cloud = z.infer<typeof cloudSchema>;
/** As a scenario writes it, with what has a default left out. */
export type CloudInput = z.input<typeof cloudSchema>;
export type Trail = Cloud['trails'][number];
