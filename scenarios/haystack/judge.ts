/**
 * Whether the stranger is out, and what was damaged is mended: by what happened in the time after the
 * last decision, the trail's blind spots included, and by what is in force of what was done.
 */
import type { Judge } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { KEYS, KMS_KEYS, OUTSIDE, ROLES, STRANGER } from './cast';
import { AFTER } from './story';
import { logged, selections } from './trail';

const ADDRESSES: readonly unknown[] = STRANGER.map(({ sourceIPAddress }) => sourceIPAddress);

export const judge: Judge = (run) => {
  const since = run.until - AFTER;
  const theirs = (events: readonly TrailEvent[]) =>
    events.filter(
      ({ time, record }) => time >= since && ADDRESSES.includes(record.sourceIPAddress),
    );
  const succeeded = theirs(run.records).filter(({ record }) => !record.errorCode).length;
  const seen = theirs(logged(run).records).length;
  const measures = { succeeded, seen };
  const done = inForce(run.records, run.fix);
  const sees = done.has('trail');
  const mended = [
    sees ? 'the trail logs objects again' : 'the trail still logs nothing of objects',
    done.has('deletion') ? 'the key of the backups stays' : 'the key of the backups is still to be deleted', // prettier-ignore
  ].join(', and ');
  if (succeeded > 0) {
    const still = `In the last hour ${succeeded} calls of the stranger succeed${sees ? '' : ', with those that the trail does not log'}`;
    return done.size > 0
      ? { verdict: 'partly', because: `${still}; ${mended}.`, measures }
      : { verdict: 'unsolved', because: `${still}, and nothing of the intrusion was closed.`, measures }; // prettier-ignore
  }
  const out = `In the last hour no call of the stranger succeeds; ${mended}.`;
  const solved = sees && done.has('deletion');
  return { verdict: solved ? 'solved' : 'partly', because: out, measures };
};

/** What was done about the intrusion since the fix and is in force, whoever had the last word. */
function inForce(records: readonly TrailEvent[], fix: number): ReadonlySet<string> {
  const done = new Map<string, boolean>();
  const last = selections(records.filter(({ time }) => time >= fix)).at(-1);
  if (last) done.set('trail', last.objects);
  const changes = records
    .filter(({ time, record }) => time >= fix && !record.errorCode)
    .sort((a, b) => a.time - b.time);
  for (const { record } of changes) {
    const asked = record.requestParameters ?? {};
    const { accessKeyId, status, roleName, policyDocument, keyId, policyArn, versionId } = asked;
    const stolen = accessKeyId === KEYS.mailer || accessKeyId === KEYS.rosalindNew;
    if (record.eventName === 'UpdateAccessKey' && stolen)
      done.set(`key ${accessKeyId}`, status === 'Inactive');
    if (record.eventName === 'ScheduleKeyDeletion' && keyId === KMS_KEYS.backup)
      done.set('deletion', false);
    if (record.eventName === 'CancelKeyDeletion' && keyId === KMS_KEYS.backup)
      done.set('deletion', true);
    if (
      record.eventName === 'SetDefaultPolicyVersion' &&
      String(policyArn).endsWith('/ReportMailer')
    )
      // prettier-ignore
      done.set('policy', versionId === 'v3');
    if (roleName !== ROLES.results.name) continue;
    if (record.eventName === 'UpdateAssumeRolePolicy')
      done.set('trust', !String(policyDocument).includes(OUTSIDE.id));
    if (record.eventName === 'PutRolePolicy') done.set('sessions', true);
    if (record.eventName === 'DeleteRolePolicy') done.set('sessions', false);
  }
  return new Set([...done].filter(([, still]) => still).map(([name]) => name));
}
