/**
 * AWS KMS. Most calls are other services', in the caller's name: `through(caller, service)`.
 * https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html
 */
import { DAY, isoSeconds } from '../clock';
import { operationsOf, type Operation, type Service } from '../operation';
import { javaDate, type Parameters } from '../record';

const KMS: Service = { source: 'kms.amazonaws.com', prefix: 'kms' };
const { read, write } = operationsOf(KMS);

const onKey = (keyArn: string) => ({
  on: keyArn,
  resources: (accountId: string) => [{ accountId, type: 'AWS::KMS::Key', ARN: keyArn }],
});

export const decrypt = (keyArn: string, encryptionContext: Parameters): Operation =>
  read('Decrypt', { encryptionContext, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' }, onKey(keyArn));

export const encrypt = (keyArn: string, keyId: string, encryptionContext: Parameters): Operation =>
  read(
    'Encrypt',
    { encryptionContext, keyId, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' },
    onKey(keyArn),
  );

export const generateDataKey = (
  keyArn: string,
  keyId: string,
  encryptionContext: Parameters,
): Operation =>
  read('GenerateDataKey', { keyId, keySpec: 'AES_256', encryptionContext }, onKey(keyArn));

export const listAliases = (limit = 100): Operation => read('ListAliases', { limit });
export const describeKey = (keyArn: string): Operation =>
  read('DescribeKey', { keyId: keyArn }, onKey(keyArn));

/**
 * The key is disabled at once, and deleted when the days are over.
 * https://docs.aws.amazon.com/kms/latest/developerguide/ct-schedule-key-deletion.html
 */
export const scheduleKeyDeletion = (keyArn: string, pendingWindowInDays: number): Operation =>
  write(
    'ScheduleKeyDeletion',
    { pendingWindowInDays, keyId: keyArn },
    ({ time }) => ({
      keyId: keyArn,
      keyState: 'PendingDeletion',
      deletionDate: javaDate(isoSeconds(time + pendingWindowInDays * DAY)),
    }),
    onKey(keyArn),
  );

/** https://docs.aws.amazon.com/kms/latest/developerguide/ct-cancel-key-deletion.html */
export const cancelKeyDeletion = (keyArn: string): Operation =>
  write('CancelKeyDeletion', { keyId: keyArn }, { keyId: keyArn }, onKey(keyArn));
/** A key whose deletion was cancelled is disabled. */
export const enableKey = (keyArn: string): Operation =>
  write('EnableKey', { keyId: keyArn }, { keyId: keyArn }, onKey(keyArn));

/**
 * What KMS says to whoever uses a key that is to be deleted.
 * https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-creating-cloudwatch-alarm.html
 */
export const pendingDeletion = (keyArn: string) => ({
  code: 'KMSInvalidStateException',
  message: `${keyArn} is pending deletion.`,
});

/** Rotates a key each year: an event of KMS itself, called by nobody. Its caller is `internally`. */
export const rotateKey = (keyArn: string): Operation => ({
  service: { ...KMS, requestId: null },
  eventName: 'RotateKey',
  eventType: 'AwsServiceEvent',
  readOnly: false,
  request: null,
  resources: onKey(keyArn).resources,
  details: { rotationType: 'AUTOMATIC', keyId: keyArn.slice(keyArn.lastIndexOf('/') + 1) },
});
