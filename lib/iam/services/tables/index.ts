/** Every table. A new service is a file and a line here. */
import type { ServiceTable } from '../types';
import { autoscaling } from './autoscaling';
import { cloudtrail } from './cloudtrail';
import { cloudwatch } from './cloudwatch';
import { cognitoIdentity, cognitoIdp } from './cognito';
import { dynamodb } from './dynamodb';
import { ec2 } from './ec2';
import { iam } from './iam';
import { kms } from './kms';
import { lambda } from './lambda';
import { logs } from './logs';
import { sns, sqs } from './messaging';
import { rds } from './rds';
import { s3 } from './s3';
import { secretsmanager } from './secretsmanager';
import { ssm } from './ssm';
import { sts } from './sts';

export const TABLES: readonly ServiceTable[] = [
  autoscaling,
  cloudtrail,
  cloudwatch,
  cognitoIdentity,
  cognitoIdp,
  dynamodb,
  ec2,
  iam,
  kms,
  lambda,
  logs,
  rds,
  s3,
  secretsmanager,
  sns,
  sqs,
  ssm,
  sts,
];
