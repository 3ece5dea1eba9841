/**
 * What AWS's Service Authorization Reference says of the actions that labs and lessons use. It is a
 * part of it: an action that is not here may well exist.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging';

export interface ServiceTable {
  /** As actions begin: `s3`. */
  readonly prefix: string;
  /**
   * The ARN of each resource type. `{}` stands for one name, `{+}` for a name that may hold slashes
   * and colons.
   */
  readonly resources: Readonly<Record<string, string>>;
  /**
   * Names of actions, separated by spaces, by access level and by the resource types that they can
   * be limited to: `instance volume`, or `none` where Resource can only be `*`.
   */
  readonly actions: Readonly<Partial<Record<AccessLevel, Readonly<Record<string, string>>>>>;
  /** Actions that others need as well, by the name of the action that needs them. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
}
