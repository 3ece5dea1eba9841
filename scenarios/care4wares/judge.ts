/** Whether the thief is out, the fund gets its donations, and McSkidy can work: told from the time since the last decision alone. */
import { isoSeconds } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import { AFTER } from './aftermath';
import { BANK_LOG, RECIPIENTS } from './bank';
import { GLITCH, MAYORS_DESK, MCSKIDY, SOC_DESK } from './cast';

export const judge: Judge = ({ records, logs, until }) => {
  const since = until - AFTER;
  const recent = records.filter(({ time }) => time >= since).map(({ record }) => record);
  const stolen = recent.filter(
    // A sign-in alone takes nothing: what counts is what can be done with it.
    ({ userIdentity: { userName }, sourceIPAddress, eventName }) =>
      sourceIPAddress === MAYORS_DESK.sourceIPAddress &&
      eventName !== 'ConsoleLogin' &&
      (userName === GLITCH.name || userName === MCSKIDY.name),
  );
  const works = ({ errorCode }: (typeof recent)[number]) => errorCode === undefined;
  const succeeded = stolen.filter(works).length;
  const refused = stolen.length - succeeded;
  const own = recent.filter(
    ({ userIdentity: { userName }, sourceIPAddress, eventName }) =>
      userName === MCSKIDY.name &&
      sourceIPAddress === SOC_DESK.sourceIPAddress &&
      eventName !== 'ConsoleLogin',
  );
  const working = own.some(works);
  const booked = (account: string) =>
    logs.filter(
      ({ group, time, message }) =>
        group === BANK_LOG.group && time >= since && message.includes(`'${account}'`),
    ).length;
  const astray = booked(RECIPIENTS.mayor.account);
  const arrived = booked(RECIPIENTS.fund.account);
  const measures = {
    'to-the-mayor': astray,
    'to-the-fund': arrived,
    'thief-succeeded': succeeded,
    'thief-refused': refused,
  };
  const at = isoSeconds(since);
  const money = `${astray} donations since ${at} went to the mayor's account and ${arrived} to the fund's`;
  if (succeeded === 0 && astray === 0)
    return working
      ? {
          verdict: 'solved',
          because: `All ${arrived} donations since ${at} went to the fund. As \`glitch\` or \`mcskidy\`, ${refused} calls from the mayor's desk were refused and none succeeded, and McSkidy works at hers.`,
          measures,
        }
      : {
          verdict: 'partly',
          because: `All ${arrived} donations went to the fund and the thief is out. But McSkidy is locked out too: every call of hers is denied.`,
          measures,
        };
  if (succeeded === 0)
    return {
      verdict: 'partly',
      because: `No call from the mayor's desk succeeds any more (${refused} were refused). But ${money}.`,
      measures,
    };
  return {
    verdict: arrived > 0 || refused > 0 ? 'partly' : 'unsolved',
    because: `${succeeded} calls as \`glitch\` or \`mcskidy\` from the mayor's desk succeeded. ${money}.`,
    measures,
  };
};
