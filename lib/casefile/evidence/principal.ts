/**
 * Who a CloudTrail record says acted.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
type Fields = { readonly [key: string]: unknown };

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The name that people use: a user, `role/session`, a service; the type where there is no name. */
export function principalOf(record: Fields): string {
  const identity = fields(record.userIdentity);
  const type = text(identity.type);
  // The root user has no name; where one is written it is the account's alias.
  if (type === 'Root') return 'root';
  const assumed = /:assumed-role\/(.+)$/.exec(text(identity.arn))?.[1] ?? '';
  const named = text(identity.userName) || assumed || text(identity.invokedBy);
  return named || text(identity.arn) || type;
}

/** All names under which a report may speak of the one who acted. */
export function namesOf(record: Fields): string[] {
  const identity = fields(record.userIdentity);
  const issuer = fields(fields(identity.sessionContext).sessionIssuer);
  const all = [
    identity.userName,
    identity.arn,
    identity.invokedBy,
    identity.principalId,
    issuer.userName,
  ];
  return [principalOf(record), ...all.map(text)].filter((name) => name !== '');
}
