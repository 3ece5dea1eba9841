/**
 * AWS Budgets: a global service. Its own authorization answers with AccessDeniedException.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html
 */
import { operationsOf, type Operation } from '../operation';

const { read } = operationsOf({
  source: 'budgets.amazonaws.com',
  prefix: 'budgets',
  home: 'us-east-1',
  host: () => 'budgets.amazonaws.com',
  deniedCode: 'AccessDeniedException',
});

export const describeBudgets = (AccountId: string): Operation =>
  read(
    'DescribeBudgets',
    { AccountId },
    { action: 'budgets:ViewBudget', on: `arn:aws:budgets::${AccountId}:budget/*` },
  );
