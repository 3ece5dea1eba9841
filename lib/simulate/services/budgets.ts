/**
 * AWS Budgets: a global service. Its own authorization answers with AccessDeniedException.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html
 */
import { operationsOf, type Operation } from '../operation';

const { read, write } = operationsOf({
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

/**
 * Attaches a policy to roles once the budget is over its threshold; what runs already, runs on.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateBudgetAction.html
 */
export const createBudgetAction = (
  AccountId: string,
  action: {
    readonly budget: string;
    readonly id: string;
    readonly policyArn: string;
    readonly roles: readonly string[];
    readonly executionRoleArn: string;
    readonly email: string;
  },
): Operation =>
  write(
    'CreateBudgetAction',
    {
      AccountId,
      BudgetName: action.budget,
      NotificationType: 'ACTUAL',
      ActionType: 'APPLY_IAM_POLICY',
      ActionThreshold: { ActionThresholdValue: 100, ActionThresholdType: 'PERCENTAGE' },
      Definition: {
        IamActionDefinition: { PolicyArn: action.policyArn, Roles: action.roles },
      },
      ExecutionRoleArn: action.executionRoleArn,
      ApprovalModel: 'AUTOMATIC',
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: action.email }],
    },
    { AccountId, BudgetName: action.budget, ActionId: action.id },
    { on: `arn:aws:budgets::${AccountId}:budget/${action.budget}/action/*` },
  );

export const deleteBudgetAction = (
  AccountId: string,
  BudgetName: string,
  ActionId: string,
): Operation =>
  write('DeleteBudgetAction', { AccountId, BudgetName, ActionId }, undefined, {
    on: `arn:aws:budgets::${AccountId}:budget/${BudgetName}/action/${ActionId}`,
  });
