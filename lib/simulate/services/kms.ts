/**
 * AWS KMS. Most calls are other services', in the caller's name: `through(caller, service)`.
 * https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html
 */
import { operationsOf, type Operation, type Service } from '../operation';
import type { Parameters } from '../record';

const KMS: Service = { source: 'kms.amazonaws.com', prefix: 'kms' };
const { read } = operationsOf(KMS);

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
