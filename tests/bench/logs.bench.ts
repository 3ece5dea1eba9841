/**
 * Filter patterns and Logs Insights queries over 200,000 CloudTrail records in one log group, as the
 * page asks them: through the engine. Median of three runs after a warm-up; the last line is JSON.
 * There is no peer that runs without an AWS account: our times stand alone.
 */
import { createLogsEngine, type LogsLanguage } from '../../lib/query/logs/engine';
import type { Evidence } from '../../lib/query/types';
import { makeRecords } from './records';

const COUNT = Number(process.env.EVENTS ?? 200_000);
const RUNS = Number(process.env.RUNS ?? 3);
/** Records of one file: a string has 512 MB at the most. */
const PART = 50_000;

const IAM_CHANGES =
  '{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=CreateUser))}';
const SECURITY_GROUPS =
  '{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}';
const QUERIES: readonly (readonly [name: string, language: LogsLanguage, query: string])[] = [
  ['term', 'filter', 'AccessDenied'],
  ['two terms', 'filter', 'ConsoleLogin -"user-07"'],
  ['expression', 'filter', '%user-0[1-3]%'],
  ['two repetitions', 'filter', '%user-0[1-3].*AccessDenied.*Decrypt%'],
  ['equality', 'filter', '{ $.eventName = "CreateUser" }'],
  ['CIS 3.1', 'filter', '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}'],
  ['CIS 3.3 root', 'filter', '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}'],
  ['CIS 3.4 IAM', 'filter', IAM_CHANGES],
  ['CIS 3.10 groups', 'filter', SECURITY_GROUPS],
  ['not equal', 'filter', '{ $.sourceIPAddress != 198.51.* && $.readOnly IS FALSE }'],
  ['number', 'filter', '{ $.additionalEventData.bytesTransferredOut > 99000 }'],
  ['latest 20', 'insights', 'fields @timestamp, eventName, sourceIPAddress | sort @timestamp desc | limit 20'],
  ['equality', 'insights', 'filter eventName = "CreateUser" | fields eventName, userIdentity.userName'],
  ['present', 'insights', 'filter ispresent(errorCode) | stats count(*) as n by errorCode, eventName | sort n desc'],
  ['like', 'insights', 'filter @message like /user-0[1-3]/ | stats count(*)'],
  ['in', 'insights', 'filter eventName in ["CreateUser", "RunInstances"] | stats count(*) by userIdentity.userName'],
  ['group', 'insights', 'stats count(*) as n by eventSource, eventName | sort n desc'],
  ['distinct', 'insights', 'stats count_distinct(userIdentity.userName) as u by sourceIPAddress | sort u desc | limit 10'],
  ['hourly', 'insights', 'stats count(*) by bin(1h)'],
  ['percentile', 'insights', 'stats pct(additionalEventData.bytesTransferredOut, 95), avg(additionalEventData.bytesTransferredOut) by eventName'],
  ['parse', 'insights', 'parse userIdentity.arn "*:user/*" as prefix, who | stats count(*) by who'],
]; // prettier-ignore

const encoder = new TextEncoder();
const making = makeRecords({ count: COUNT, seed: 1 });
const parts = Array.from({ length: Math.ceil(COUNT / PART) }, (_, index) => ({
  name: `part-${index}.json`,
  bytes: encoder.encode(
    JSON.stringify({ Records: making.slice(index * PART, (index + 1) * PART) }),
  ),
}));
making.length = 0;
const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
const evidence: Evidence = {
  lab: 'bench',
  files: parts.map(({ name, bytes }) => ({
    name,
    url: name,
    bytes: bytes.length,
    modified: '2024-03-31T00:00:00Z',
  })),
  clock: '2024-03-31T00:00:00Z',
  logGroups: [
    {
      name: 'aws-cloudtrail-logs',
      streams: [{ name: 'bench', format: 'cloudtrail', files: parts.map(({ name }) => name) }],
    },
  ],
  engines: { jq: '', duckdb: '' },
};
const effects = {
  read: (url: string) => {
    const part = parts.find(({ name }) => name === url);
    return part ? Promise.resolve(part.bytes) : Promise.reject(new Error(`no ${url}`));
  },
  now: () => performance.now(),
};

const results: { language: LogsLanguage; name: string; ms: number; rows: number }[] = [];
const opened: Partial<Record<LogsLanguage, number>> = {};
for (const language of ['filter', 'insights'] as const) {
  const engine = createLogsEngine(language, evidence, effects, () => Promise.resolve());
  const start = performance.now();
  await engine.open();
  opened[language] = performance.now() - start;
  for (const [name, , query] of QUERIES.filter(([, of]) => of === language)) {
    const times: number[] = [];
    let rows = 0;
    for (let run = 0; run <= RUNS; run++) {
      const begin = performance.now();
      const outcome = await engine.run(query, { onOutput: () => undefined });
      if (outcome.status !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      rows = outcome.rowCount ?? 0;
      if (run > 0) times.push(performance.now() - begin);
    }
    const ms = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    results.push({ language, name, ms, rows });
  }
  engine.close();
}

console.log(`CloudWatch Logs, ${COUNT} events (${(total / 1e6).toFixed(1)} MB)`);
console.log(
  `${'language'.padEnd(10)}${'query'.padEnd(18)}${'ms'.padStart(8)}${'rows'.padStart(8)}`,
);
for (const { language, name, ms, rows } of results)
  console.log(
    language.padEnd(10) + name.padEnd(18) + ms.toFixed(0).padStart(8) + String(rows).padStart(8),
  );
console.log(JSON.stringify({ bench: 'logs', events: COUNT, bytes: total, opened, results }));
