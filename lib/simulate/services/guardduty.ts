/** Amazon GuardDuty. https://docs.aws.amazon.com/guardduty/latest/ug/logging-using-cloudtrail.html */
import { operationsOf, type Operation } from '../operation';

const { read, write } = operationsOf({ source: 'guardduty.amazonaws.com', prefix: 'guardduty' });

export const listDetectors = (): Operation => read('ListDetectors');
export const getFindings = (detectorId: string, findingIds: readonly string[]): Operation =>
  read('GetFindings', { findingIds, detectorId });
export const deleteDetector = (detectorId: string): Operation =>
  write('DeleteDetector', { detectorId });
