/**
 * The fields of log lines that Logs Insights knows the form of: Lambda and VPC flow logs.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
import type { Json } from '../../../types';

export type LineFields = Readonly<Record<string, Json>>;

const FLOW = [
  'version',
  'accountId',
  'interfaceId',
  'srcAddr',
  'dstAddr',
  'srcPort',
  'dstPort',
  'protocol',
  'packets',
  'bytes',
  'startTime',
  'endTime',
  'action',
  'logStatus',
] as const;
const FLOW_NUMBERS = new Set([
  'srcPort',
  'dstPort',
  'protocol',
  'packets',
  'bytes',
  'startTime',
  'endTime',
]);
const FLOW_LINE = /^2 (?:\d{12}|unknown) eni-\S+(?: \S+){11}\s*$/;

const LAMBDA = /^(START|END|REPORT) RequestId: (\S+)/;
const MEASURES: readonly (readonly [string, RegExp, number])[] = [
  ['@duration', /\bDuration: ([\d.]+) ms/, 1],
  ['@billedDuration', /\bBilled Duration: ([\d.]+) ms/, 1],
  ['@memorySize', /\bMemory Size: ([\d.]+) MB/, 1_000_000],
  ['@maxMemoryUsed', /\bMax Memory Used: ([\d.]+) MB/, 1_000_000],
  ['@initDuration', /\bInit Duration: ([\d.]+) ms/, 1],
];
const TRACE = /\bXRAY TraceId: (\S+)(?:\s+SegmentId: (\S+))?/;

/** What is known of the line; nothing where its form is not. */
export function lineFields(message: string): LineFields {
  if (FLOW_LINE.test(message)) return flowFields(message);
  const lambda = LAMBDA.exec(message);
  return lambda ? lambdaFields(message, lambda[1] ?? '', lambda[2] ?? '') : {};
}

function flowFields(message: string): LineFields {
  const values = message.trim().split(' ');
  return Object.fromEntries(
    FLOW.map((name, index) => {
      const text = values[index] ?? '-';
      return [name, FLOW_NUMBERS.has(name) && text !== '-' ? Number(text) : text];
    }),
  );
}

/** Memory is in bytes, as Logs Insights has it; durations are in milliseconds. */
function lambdaFields(message: string, type: string, requestId: string): LineFields {
  const fields: Record<string, Json> = { '@type': type, '@requestId': requestId };
  if (type !== 'REPORT') return fields;
  for (const [name, pattern, factor] of MEASURES) {
    // "Billed Duration" ends with "Duration": the plain one stands after a tab.
    const text = (
      name === '@duration' ? /(?<!Billed |Init )\bDuration: ([\d.]+) ms/ : pattern
    ).exec(message)?.[1];
    if (text !== undefined) fields[name] = Number(text) * factor;
  }
  const trace = TRACE.exec(message);
  if (trace?.[1]) fields['@xrayTraceId'] = trace[1];
  if (trace?.[2]) fields['@xraySegmentId'] = trace[2];
  return fields;
}
