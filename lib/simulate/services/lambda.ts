/**
 * AWS Lambda. Its management events carry the API's date in their names; Invoke is a data event.
 * https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
 */
import { isoMillis } from '../clock';
import { base64, uuid } from '../ids';
import { operationsOf, type Made, type Operation } from '../operation';
import { roleArn } from '../principal';
import type { Parameters } from '../record';
import type { LambdaFunction } from '../world/resources';

const { read, write } = operationsOf({ source: 'lambda.amazonaws.com', prefix: 'lambda' });

export const listFunctions = (): Operation =>
  read('ListFunctions20150331', null, { action: 'lambda:ListFunctions' });
export const getFunction = ({ name: functionName, arn }: LambdaFunction): Operation =>
  read('GetFunction20150331v2', { functionName }, { action: 'lambda:GetFunction', on: arn });

/** A new function with code from a bucket. The caller passes the role: a second action, `iam:PassRole`. */
export function createFunction(
  fn: LambdaFunction,
  code: { readonly s3Bucket: string; readonly s3Key: string; readonly bytes: number },
): Operation {
  const { s3Bucket, s3Key, bytes } = code;
  const { name: functionName, runtime, timeout, memory: memorySize } = fn;
  const handler = 'index.handler';
  const role = roleArn(fn.role);
  return write(
    'CreateFunction20150331',
    {
      functionName,
      runtime,
      role,
      handler,
      code: { s3Bucket, s3Key },
      description: '',
      timeout,
      memorySize,
      publish: false,
      packageType: 'Zip',
      environment: {},
      tags: {},
    },
    (made) => ({
      functionName,
      functionArn: fn.arn,
      runtime,
      role,
      handler,
      codeSize: bytes,
      description: '',
      timeout,
      memorySize,
      ...configured(made, fn),
      version: '$LATEST',
    }),
    { action: 'lambda:CreateFunction', on: fn.arn },
  );
}

/** What Lambda says of a function's configuration, whoever made or changed it. */
function configured({ random, time }: Made, { arn }: LambdaFunction): Parameters {
  const [, , , region = ''] = arn.split(':');
  return {
    lastModified: isoMillis(time).replace('Z', '+0000'),
    codeSha256: base64(random, 32),
    environment: {},
    tracingConfig: { mode: 'PassThrough' },
    revisionId: uuid(random),
    state: 'Pending',
    stateReason: 'The function is being created.',
    stateReasonCode: 'Creating',
    packageType: 'Zip',
    architectures: ['x86_64'],
    ephemeralStorage: { size: 512 },
    snapStart: { applyOn: 'None', optimizationStatus: 'Off' },
    runtimeVersionConfig: {
      runtimeVersionArn: `arn:aws:lambda:${region}::runtime:${random.string('0123456789abcdef', 64)}`,
    },
  };
}

/** New code from a bucket, published as this version. `handler` and size as the archive has them. */
export function updateFunctionCode(
  fn: LambdaFunction,
  code: {
    readonly s3Bucket: string;
    readonly s3Key: string;
    readonly bytes: number;
    readonly version: number;
  },
): Operation {
  const { s3Bucket, s3Key, bytes, version } = code;
  const [, , , region = '', account = ''] = fn.arn.split(':');
  return write(
    'UpdateFunctionCode20150331v2',
    {
      fullyQualifiedArn: {
        arnPrefix: { partition: 'aws', region, account },
        relativeId: { functionName: fn.name },
        functionQualifier: {},
      },
      functionName: fn.arn,
      publish: true,
      s3Key,
      s3Bucket,
      dryRun: false,
    },
    (made) => ({
      functionName: fn.name,
      functionArn: `${fn.arn}:${version}`,
      runtime: fn.runtime,
      role: roleArn(fn.role),
      handler: 'index.handler',
      codeSize: bytes,
      description: '',
      timeout: fn.timeout,
      memorySize: fn.memory,
      ...configured(made, fn),
      version: String(version),
    }),
    { action: 'lambda:UpdateFunctionCode', on: fn.arn },
  );
}

/** How many of its invocations may run at once, and always find room. */
export const putFunctionConcurrency = (
  { name: functionName, arn }: LambdaFunction,
  reservedConcurrentExecutions: number,
): Operation =>
  write(
    'PutFunctionConcurrency20171031',
    { functionName, reservedConcurrentExecutions },
    { reservedConcurrentExecutions },
    { action: 'lambda:PutFunctionConcurrency', on: arn },
  );
export const deleteFunctionConcurrency = ({ name: functionName, arn }: LambdaFunction): Operation =>
  write('DeleteFunctionConcurrency20171031', { functionName }, undefined, {
    action: 'lambda:DeleteFunctionConcurrency',
    on: arn,
  });

/** Lets somebody invoke the function; `*` is everybody. */
export function addPermission(
  { name: functionName, arn }: LambdaFunction,
  given: { readonly statementId: string; readonly principal: string },
): Operation {
  const { statementId, principal } = given;
  const statement = {
    Sid: statementId,
    Effect: 'Allow',
    Principal: principal,
    Action: 'lambda:InvokeFunction',
    Resource: arn,
  };
  return write(
    'AddPermission20150331v2',
    { functionName, statementId, action: 'lambda:InvokeFunction', principal },
    { statement: JSON.stringify(statement) },
    { action: 'lambda:AddPermission', on: arn },
  );
}

export function invoke({ arn }: LambdaFunction): Operation {
  return write(
    'Invoke',
    { invocationType: 'RequestResponse', functionName: arn, clientContext: '' },
    undefined,
    {
      action: 'lambda:InvokeFunction',
      data: true,
      on: arn,
      resources: (accountId) => [{ accountId, type: 'AWS::Lambda::Function', ARN: arn }],
    },
  );
}
