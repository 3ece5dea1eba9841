/** A decision and all that led to it, as data. The page owns the words. */
import type { ConditionResult } from '../conditions/test';
import type { ArnPart } from '../match/arn';
import type { Naming } from '../match/principal';
import type { Located, Policy, Statement } from '../policy/types';

/** A policy and what it is called where it is attached. */
export interface AttachedPolicy {
  readonly name: string;
  /** The ARN of a managed policy; AWS names it in its message. */
  readonly arn?: string;
  /** Of an identity-based policy: the user group that it is attached to. */
  readonly group?: string;
  readonly policy: Policy;
}

/** The policies of one place in the organization: the root, an OU or the account. */
export interface Level {
  readonly name: string;
  readonly policies: readonly AttachedPolicy[];
}

/** The policies that a request meets. */
export interface Policies {
  /** Of the user and its groups, or of the role. */
  readonly identity: readonly AttachedPolicy[];
  readonly boundary?: AttachedPolicy;
  /** Absent where none was passed when the session was made. */
  readonly session?: readonly AttachedPolicy[];
  /** From the root down to the principal's account; absent outside an organization. */
  readonly scps?: readonly Level[];
  /** From the root down to the resource's account, without RCPFullAWSAccess. */
  readonly rcps?: readonly Level[];
  /** Attached to the resource: a bucket policy, a key policy, a role trust policy. */
  readonly resource?: AttachedPolicy;
}

/** The layers in the order in which AWS's enforcement code takes them, once there is no explicit deny. */
export const LAYERS = ['rcp', 'scp', 'resource', 'identity', 'boundary', 'session'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Decision {
  readonly allowed: boolean;
  readonly result: 'allowed' | 'explicit-deny' | 'implicit-deny';
  /** The layer that decided; of an allowed request the one that granted it. */
  readonly decidedBy: Layer;
  /** The level of the organization, where an SCP or RCP decided. */
  readonly level?: string;
  readonly crossAccount: boolean;
  /** The chain in AWS's order. */
  readonly steps: readonly Step[];
  /** Every statement of every policy, matched or not, in the order of the layers. */
  readonly statements: readonly StatementResult[];
}

export interface Step {
  readonly layer: Layer;
  readonly level?: string;
  readonly outcome: 'allows' | 'denies' | 'does-not-allow' | 'not-asked';
  readonly why: StepReason;
}

export type StepReason =
  /** A Deny statement matched. */
  | 'explicit-deny'
  /** An Allow statement matched. */
  | 'allow-matched'
  /** No Allow statement matched, or there is no policy though one is needed. */
  | 'no-allow'
  /** There is no policy of this kind, and none is needed. */
  | 'none-attached'
  /** RCPFullAWSAccess, which cannot be detached, allows what no RCP denies. */
  | 'full-access'
  /** The root user needs no policy in its own account. */
  | 'root'
  /** Service-linked roles are not under SCPs and RCPs. */
  | 'service-linked-role'
  /** SCPs are for the users and roles of accounts; this is none. */
  | 'no-identity'
  /** The resource-based policy allows this very principal: nothing else need allow it. */
  | 'granted-by-resource'
  /** The resource-based policy allows the role or user; its own policies need not. */
  | 'granted-to-entity'
  /** It names the account alone, which leaves the decision to the account's own policies. */
  | 'left-to-account'
  /** A federated user without session policy has no permissions of its own. */
  | 'no-session-policy'
  /** AWS keeps this action open to the root user. */
  | 'root-keeps-access'
  /** AWS answers this action whatever policies say. */
  | 'no-permission-needed';

/** What became of one statement. */
export interface StatementResult {
  readonly layer: Layer;
  readonly level?: string;
  readonly policy: AttachedPolicy;
  readonly statement: Statement;
  /** All its elements matched, so that its effect applies where it is in force. */
  readonly matched: boolean;
  /** False where AWS does not apply it to this request: an SCP to a service-linked role's. */
  readonly inForce: boolean;
  /** Of a matching statement of a resource-based policy: how it names the principal. */
  readonly naming?: Naming;
  /** In the order of the grammar; conditions each for themselves. */
  readonly elements: readonly ElementResult[];
}

export type ElementResult =
  | {
      readonly element: 'Principal' | 'NotPrincipal';
      readonly matched: boolean;
      readonly values: readonly Compared[];
      /** NotPrincipal with Deny: a permissions boundary makes it apply to everyone who has one. */
      readonly boundary?: boolean;
    }
  | {
      readonly element: 'Action' | 'NotAction';
      readonly matched: boolean;
      readonly values: readonly Compared[];
    }
  | {
      readonly element: 'Resource' | 'NotResource';
      readonly matched: boolean;
      readonly values: readonly ComparedResource[];
    }
  | ({ readonly element: 'Condition' } & ConditionResult);

/** One value of an element. */
export interface Compared {
  readonly value: Located;
  readonly matched: boolean;
}
export interface ComparedResource extends Compared {
  /** With variables resolved; absent where one could not be. */
  readonly resolved?: string;
  /** The variable that the request has no value for. */
  readonly variable?: string;
  /** The part of the ARN in which the resource differs first. */
  readonly part?: ArnPart;
}
