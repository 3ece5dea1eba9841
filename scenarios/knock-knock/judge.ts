/**
 * Whether the visitor is out, and the user's own program still works: by what happened in the time
 * after the last decision, and by what was done to the user before.
 */
import type { Judge } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { EXPORT_KEY, OFFICE, USERS } from './cast';
import { AFTER } from './story';

/** Twenty minutes apart: six in two hours, less what has not arrived. */
const EXPORTS_AT_LEAST = 4;

export const judge: Judge = (run) => {
  const since = run.until - AFTER;
  const recent = run.records.filter(({ time }) => time >= since);
  const elsewhere = recent.filter(
    ({ record }) =>
      record.userIdentity.userName === USERS.jonas.name &&
      record.sourceIPAddress !== OFFICE &&
      record.eventName !== 'ConsoleLogin',
  );
  const refused = elsewhere.filter(failed).length;
  const succeeded = elsewhere.length - refused;
  const exports = recent.filter(
    (event) => event.record.userIdentity.accessKeyId === EXPORT_KEY && !failed(event),
  ).length;
  const working = exports >= EXPORTS_AT_LEAST;
  const measures = { succeeded, refused, exports };
  if (succeeded > 0) {
    const calls = `${succeeded} calls as \`${USERS.jonas.name}\` from outside the office still succeed`;
    if (!working)
      return { verdict: 'unsolved', because: `${calls}, and the export has stopped.`, measures };
    return responses(run.records, run.fix).length > 0
      ? { verdict: 'partly', because: `Something was closed, but ${calls}.`, measures }
      : { verdict: 'unsolved', because: `${calls}, and nothing of it was closed.`, measures };
  }
  const out = `Since the last step no call as \`${USERS.jonas.name}\` from outside the office succeeds (${refused} are refused)`;
  return working
    ? { verdict: 'solved', because: `${out}, and the export of invoices goes on.`, measures }
    : { verdict: 'partly', because: `${out}, but the export of invoices has stopped.`, measures };
};

const failed = ({ record }: TrailEvent) => record.errorCode !== undefined;

/** What was done to the user's password, keys and sessions, less what was taken back. */
function responses(records: readonly TrailEvent[], fix: number): readonly string[] {
  const done = new Map<string, boolean>();
  const events = records
    .filter(({ time, record }) => time >= fix && record.userIdentity.type === 'AssumedRole')
    .sort((a, b) => a.time - b.time);
  for (const { record } of events) {
    const { userName, status, policyName, accessKeyId } = record.requestParameters ?? {};
    if (userName !== USERS.jonas.name) continue;
    if (record.eventName === 'UpdateLoginProfile') done.set('password', true);
    if (record.eventName === 'UpdateAccessKey')
      done.set(`key ${String(accessKeyId)}`, status === 'Inactive');
    if (record.eventName === 'PutUserPolicy') done.set(`policy ${String(policyName)}`, true);
    if (record.eventName === 'DeleteUserPolicy') done.set(`policy ${String(policyName)}`, false);
  }
  return [...done].filter(([, still]) => still).map(([name]) => name);
}
