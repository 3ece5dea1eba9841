/** AWS Secrets Manager. https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html */
import { operationsOf, type Operation } from '../operation';

const { read } = operationsOf({ source: 'secretsmanager.amazonaws.com', prefix: 'secretsmanager' });

export const listSecrets = (maxResults = 100): Operation => read('ListSecrets', { maxResults });
/** `secretId`: the ARN. The value is in no record. */
export const getSecretValue = (secretId: string): Operation =>
  read('GetSecretValue', { secretId }, { on: secretId });
