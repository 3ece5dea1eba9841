/** Who and what there is in the Wareville account, and who sits where. */
import { accessKeyId } from '@/lib/simulate/ids';
import type { ConsoleSession, Host, Seat } from '@/lib/simulate/caller';
import type { Role, User } from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { s3Console } from '@/lib/simulate/services/s3-console';
import { account } from '@/lib/simulate/world/account';

export const SEED = random('care4wares');
export const ACCOUNT = '518371450717';
export const REGION = 'ap-southeast-1';
export const OWN = account(SEED, ACCOUNT, REGION);
export const ADMINISTRATOR_ACCESS = 'arn:aws:iam::aws:policy/AdministratorAccess';

const user = (name: string, principalId: string): User => ({
  name,
  principalId,
  accountId: ACCOUNT,
});
export const MCSKIDY = user('mcskidy', 'AIDAXRMKYT5O6Z6AZBXU6');
export const MAYOR_MALWARE = user('mayor_malware', 'AIDAXRMKYT5OVGMN3LMH7');
export const GLITCH = user('glitch', 'AIDAXRMKYT5O7SKYSEJBQ');

export const NOELLE = user('noelle', 'AIDAXRMKYT5OW4HJ2QZ6B');
export const USERS = [MCSKIDY, MAYOR_MALWARE, GLITCH, NOELLE] as const;

const RESPONSE: Role = {
  name: 'IncidentResponse',
  path: '/',
  principalId: 'AROAXRMKYT5OB3V6LKP2E',
  accountId: ACCOUNT,
};
const NOELLES_DESK: Host = {
  sourceIPAddress: '31.210.15.83',
  userAgent:
    'aws-cli/2.22.4 md/awscrt#0.22.0 ua/2.0 os/linux#6.1.0 md/arch#x86_64 lang/python#3.12.6',
};
/** Who carries out what is decided, and with which role. */
export const RESPONDER = {
  user: NOELLE,
  key: 'AKIAXRMKYT5OM5TQ7YDC',
  host: NOELLES_DESK,
  role: RESPONSE,
};

/** McSkidy's own desk: Windows. */
export const SOC_DESK: Seat = {
  sourceIPAddress: '31.210.15.79',
  browser:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
};
/** Mayor Malware's desk: a Mac, one Chrome behind. */
export const MAYORS_DESK: Seat = {
  sourceIPAddress: '53.94.201.69',
  browser:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36',
};

/** A sign-in without a second factor, as nobody in Wareville has one. */
export function signIn(user: User, seat: Seat, since: string): ConsoleSession {
  const key = accessKeyId(SEED.fork(`key/${user.name}/${since}`), 'ASIA');
  return { user, ...seat, since, mfa: false, accessKeyId: key };
}

const bucket = (name: string): Bucket => ({ name, region: REGION });
/** The flyers' QR code is here: the bank details that donors scan. */
export const CARE4WARES = bucket('wareville-care4wares');
export const TOWN_HALL = bucket('wareville-town-hall');
export const NEWSLETTER = bucket('wareville-newsletter');
export const QR_CODE = 'bank-details/wareville-bank-account-qr.png';

/** Two of the many servers behind the S3 console. */
const behind = (kernel: string) => ({
  userAgent: s3Console(kernel),
  vpcEndpointId: 'vpce-0c4e1f7a',
});
export const CONSOLE_SERVER_A = behind('5.10.226-192.879');
export const CONSOLE_SERVER_B = behind('5.10.226-193.880');

/** Where the fund's donations are booked. */
export const BANK_DATABASE = 'wareville-bank';
