/**
 * AWS KMS. Most calls are other services', in the caller's name: `through(caller, service)`.
 * https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html
 */
import { operationsOf, type Operation } from '../operation';
import type { Parameters } from '../record';

const { read } = operationsOf({ source: 'kms.amazonaws.com', prefix: 'kms' });

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
