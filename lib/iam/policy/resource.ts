/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
import { variablesOf } from '../match/variables';
import { partsOf } from '../match/arn';
import type { Report } from './report';
import type { Located } from './types';

// https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
const PARTITION = /^(?:aws(?:-cn|-us-gov|-eusc|-iso(?:-[bef])?)?|.*[*?].*)$/;
const REGION = /^(?:|[a-z]{2}(?:-[a-z]+)+-\d|.*[*?].*)$/;
const ACCOUNT = /^(?:|aws|\d{12}|.*[*?].*)$/;
/** Where a variable stands in, its length does not matter for the form. */
const STAND_IN = 'x';

export function checkResource(name: string, resource: Located, report: Report): void {
  const { value, span } = resource;
  const wrong = (message: string, hint: string) => report.error('resource', span, message, hint);
  const doubt = (message: string, hint: string) => report.warn('resource', span, message, hint);
  if (/^\*+$/.test(value)) return;
  if (!value.startsWith('arn:'))
    return wrong(
      `${name} ${JSON.stringify(value)} is not an ARN.`,
      'Write an ARN, arn:aws:s3:::bucket/*, or "*" for everything.',
    );
  let form = value;
  for (const use of variablesOf(value).reverse())
    form = form.slice(0, use.start) + STAND_IN.repeat(use.end - use.start) + form.slice(use.end);
  const [, partition = '', service = '', region = '', account = '', rest] = partsOf(form);
  const early = variablesOf(value).find((use) => value.slice(0, use.start).split(':').length < 6);
  if (early)
    return wrong(
      `A variable stands before the fifth colon of ${value}.`,
      'Variables can take the place of the resource’s own part only.',
    );
  if (rest === undefined) {
    if (!value.endsWith('*'))
      doubt(
        `${value} has fewer than the six parts of an ARN.`,
        'The form is arn:partition:service:region:account:resource; parts may be empty.',
      );
    return;
  }
  if (!PARTITION.test(partition))
    wrong(`There is no partition ${partition}.`, 'It is aws, aws-cn or aws-us-gov.');
  if (service !== service.toLowerCase())
    doubt(`The service of ${value} is written in capitals.`, `Write ${service.toLowerCase()}.`);
  if (!REGION.test(region))
    doubt(`${region} is no Region.`, 'It is like eu-west-1, or empty for global services.');
  if (!ACCOUNT.test(account))
    doubt(
      `${account} is no account.`,
      'An account id is 12 digits; it is empty in a bucket’s ARN.',
    );
  if (rest === '') wrong(`${value} names no resource.`, 'Write it after the last colon.');
  const bucket = service === 's3' && !/^(?:accesspoint|job|storage-lens|[*?])/.test(rest);
  if (bucket && (region !== '' || account !== ''))
    doubt(
      'The ARN of a bucket has neither Region nor account.',
      `Write arn:${partition}:s3:::${value.split(':').slice(5).join(':')}.`,
    );
}
