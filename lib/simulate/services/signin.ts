/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { iamUser, type ConsoleSession } from '../principal';
import type { Random } from '../random';
import { record, tls13 } from '../record';

/** An IAM user's successful sign-in on the page of one Region. */
export function consoleLogin(
  random: Random,
  session: ConsoleSession,
  region: string,
): CloudTrailRecord {
  return record(random, {
    eventVersion: '1.08',
    userIdentity: iamUser(session.user),
    eventTime: session.since,
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: region,
    sourceIPAddress: session.sourceIPAddress,
    userAgent: session.browser,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: {
      LoginTo: `https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true&state=hashArgsFromTB_${region}_${random.string('0123456789abcdef', 16)}`,
      MobileVersion: 'No',
      MFAUsed: session.mfa ? 'Yes' : 'No',
    },
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    recipientAccountId: session.user.accountId,
    tlsDetails: tls13(`${region}.signin.aws.amazon.com`),
  });
}
