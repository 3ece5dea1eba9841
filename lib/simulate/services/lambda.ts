/**
 * AWS Lambda. Its management events carry the API's date in their names; Invoke is a data event.
 * https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
 */
import { operationsOf, type Operation } from '../operation';
import type { LambdaFunction } from '../world/resources';

const { read, write } = operationsOf({ source: 'lambda.amazonaws.com', prefix: 'lambda' });

export const listFunctions = (): Operation =>
  read('ListFunctions20150331', null, { action: 'lambda:ListFunctions' });
export const getFunction = ({ name: functionName, arn }: LambdaFunction): Operation =>
  read('GetFunction20150331v2', { functionName }, { action: 'lambda:GetFunction', on: arn });

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
