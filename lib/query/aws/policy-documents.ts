/** Policies as JSON: of the accounts that `cloud.ts` of a lab describes, and of what is done about an incident. */

/** A type, not an interface: only then TypeScript takes it as JSON. */
export type Allowed = {
  readonly Effect: 'Allow';
  readonly Action: string | string[];
  readonly Resource: string | string[];
};

export const allow = (action: string | string[], resource: string | string[] = '*'): Allowed => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

export const policyOf = (...statements: Allowed[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A role's trust policy: who may take it. */
export const trusting = (principal: Record<string, string>, action = 'sts:AssumeRole') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: action }],
});

/**
 * Denies everything to temporary credentials that were issued before a moment.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 * @param before UTC, ISO 8601
 * @param all as IAM's console writes it for a role; by hand one mostly writes `*`
 */
export const revocation = (before: string, all: '*' | readonly ['*'] = ['*']) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: all,
      Resource: all,
      Condition: { DateLessThan: { 'aws:TokenIssueTime': before } },
    },
  ],
});
