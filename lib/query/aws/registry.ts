/** The services of `aws`; a new one is a folder and a line here. */
import type { Operation, Service } from './operation';
import { cloudtrail } from './cloudtrail/service';
import { cloudwatch } from './cloudwatch/service';
import { ec2 } from './ec2/service';
import { iam } from './iam/service';
import { logs } from './logs/service';
import { s3 } from './s3/service';
import { s3api } from './s3api/service';
import { sts } from './sts/service';

export const SERVICES: readonly Service[] = [
  cloudtrail,
  cloudwatch,
  ec2,
  iam,
  logs,
  s3,
  s3api,
  sts,
];

export const serviceNamed = (name: string): Service | undefined =>
  SERVICES.find((service) => service.name === name);
export const operationNamed = (service: Service, name: string): Operation | undefined =>
  service.operations.find((operation) => operation.name === name);
