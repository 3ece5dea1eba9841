/** Whether releases pass, and whether a stranger does: told from the time since the last decision alone. */
import { isoSeconds, millis } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { ACCOUNT, ELSEWHERE, FUNCTIONS, ROLES, SITE } from './cast';
import { story } from './story';

const session = ({ userIdentity }: CloudTrailRecord) => userIdentity.arn?.split('/').at(-1) ?? '';
const roleOf = ({ userIdentity }: CloudTrailRecord) =>
  userIdentity.sessionContext?.sessionIssuer?.userName ?? '';
const failed = ({ errorCode }: CloudTrailRecord) => errorCode !== undefined;
const text = (record: CloudTrailRecord) => JSON.stringify(record.requestParameters);

export const judge: Judge = ({ records, until }) => {
  const since = until - story.after;
  const own = records
    .filter(({ accountId, time }) => accountId === ACCOUNT && time >= since)
    .map(({ record }) => record);
  const pipelines: readonly string[] = [ROLES.tides.name, ROLES.ferry.name];
  const releases = own.filter(
    (one) => pipelines.includes(roleOf(one)) && session(one).startsWith('release-'),
  );
  const refused = releases.filter(failed);
  const passed = releases.filter((one) => !failed(one));
  const uploads = passed.filter(
    (one) => one.eventName === 'PutObject' && text(one).includes(SITE.name),
  );
  const alerts = passed.filter((one) => text(one).includes(FUNCTIONS.tidesAlerts.name));
  const made = alerts.filter(({ eventName }) => eventName.startsWith('CreateFunction'));
  const stranger = own.filter(
    (one) => one.sourceIPAddress === ELSEWHERE.sourceIPAddress && !failed(one),
  );
  const measures = {
    'uploads-after': uploads.length,
    'refused-after': refused.length,
    'stranger-after': stranger.length,
  };
  const at = isoSeconds(Math.max(since, millis(story.fix)));
  const said = `Since ${at} ${uploads.length} uploads to \`${SITE.name}\` succeeded, ${refused.length} calls of releases were refused, and ${stranger.length} calls from ${ELSEWHERE.sourceIPAddress} succeeded.`;
  const works = refused.length === 0 && uploads.length > 0 && alerts.length > 0;
  const improved = uploads.length > 0 || made.length > 0;
  if (works && stranger.length === 0) return { verdict: 'solved', because: said, measures };
  // More than before may pass, and some of it should not.
  if (improved) return { verdict: 'partly', because: said, measures };
  return { verdict: 'unsolved', because: said, measures };
};
