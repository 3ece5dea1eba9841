/**
 * AWS Savings Plans: a global service that answers in us-east-1.
 * https://docs.aws.amazon.com/savingsplans/latest/APIReference/API_CreateSavingsPlan.html
 * https://docs.aws.amazon.com/savingsplans/latest/APIReference/API_ReturnSavingsPlan.html
 */
import { operationsOf, type Operation } from '../operation';

const { write } = operationsOf({
  source: 'savingsplans.amazonaws.com',
  prefix: 'savingsplans',
  home: 'us-east-1',
  host: () => 'savingsplans.amazonaws.com',
});

/** @param commitment US dollars an hour, as a text */
export const createSavingsPlan = (
  savingsPlanOfferingId: string,
  commitment: string,
  savingsPlanId: string,
): Operation =>
  write('CreateSavingsPlan', { savingsPlanOfferingId, commitment }, { savingsPlanId });

/** Gives one back: within seven days of its purchase, in the same calendar month. */
export const returnSavingsPlan = (savingsPlanId: string): Operation =>
  write('ReturnSavingsPlan', { savingsPlanId }, { savingsPlanId });
