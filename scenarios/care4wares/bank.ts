/** The bank's database: what it calls its log, and how it books a donation. */
import { ACCOUNT, BANK_DATABASE, REGION } from './cast';

export const BANK_LOG = {
  group: `/aws/rds/instance/${BANK_DATABASE}/general`,
  stream: BANK_DATABASE,
};
/** The application's one connection. */
export const APPLICATION = 263;

/** Whose account a flyer may name. */
export const RECIPIENTS = {
  fund: { account: '8839 2219 1329 6917', owner: 'Care4wares Fund' },
  mayor: { account: '2394 6912 7723 1294', owner: 'Mayor Malware' },
} as const;

export const insertOf = (given: {
  readonly account: string;
  readonly owner: string;
  readonly amount: string;
}) =>
  `INSERT INTO wareville_bank_transactions (account_number, account_owner, amount) VALUES ('${given.account}', '${given.owner}', ${given.amount})`;

/** Where the trail sends its records. */
export const TRAIL_LOG = {
  group: `aws-cloudtrail-logs-${ACCOUNT}-5b1f0c7e`,
  stream: `${ACCOUNT}_CloudTrail_${REGION}`,
};
