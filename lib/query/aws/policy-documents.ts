/** Policies as JSON, for the accounts that `cloud.ts` of a lab describes. */

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
