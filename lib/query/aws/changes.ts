/** Operations that change an account: those of the services here, by their verbs. */
import type { Account } from './account';
import { denied } from './denied';
import type { ServiceError } from './failure';
import type { Service } from './operation';

const VERBS =
  /^(accept|add|allocate|associate|attach|authorize|cancel|change|copy|create|deactivate|delete|deregister|detach|disable|disassociate|enable|generate|import|modify|monitor|purchase|put|reboot|register|release|remove|replace|request|reset|restore|resync|revoke|run|set|simulate|start|stop|tag|terminate|test|unassign|untag|update|upload)-[a-z0-9-]+$/;
/** Words that the APIs write in capitals. */
const CAPITALS: Readonly<Record<string, string>> = {
  mfa: 'MFA',
  saml: 'SAML',
  ssh: 'SSH',
  iam: 'IAM',
  kms: 'Kms',
};

export const isChange = (operation: string): boolean => VERBS.test(operation);

/** `create-user` is `CreateUser`. */
const apiName = (operation: string) =>
  operation
    .split('-')
    .map((word) => CAPITALS[word] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** How the service refuses it. */
export function refusal(
  account: Account,
  region: string,
  service: Service,
  operation: string,
  args: readonly string[],
): { readonly api: string; readonly error: ServiceError } {
  const api = apiName(operation);
  const resource = resourceOf(account, region, service.name, args);
  return {
    api,
    error: denied(account, service.denied, `${actionPrefix(service)}:${api}`, resource),
  };
}

/** What stands before an action's name in a policy. */
const actionPrefix = ({ name }: Service) => (name === 's3api' ? 's3' : name);

/** What it would change, where the line names it. */
function resourceOf(
  account: Account,
  region: string,
  service: string,
  args: readonly string[],
): string {
  const value = (flag: string) => {
    const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
    return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  };
  const made = (flag: string, resource: (name: string) => string) => {
    const name = value(flag);
    return name === undefined ? undefined : resource(name);
  };
  const arn = account.arn.bind(account);
  switch (service) {
    case 'iam':
      return (
        made('--user-name', (name) => arn('iam', `user/${name}`)) ??
        made('--role-name', (name) => arn('iam', `role/${name}`)) ??
        made('--group-name', (name) => arn('iam', `group/${name}`)) ??
        made('--policy-arn', (name) => name) ??
        made('--policy-name', (name) => arn('iam', `policy/${name}`)) ??
        '*'
      );
    case 'ec2':
      return (
        made('--instance-ids', (id) => arn('ec2', `instance/${id}`, region)) ??
        made('--group-id', (id) => arn('ec2', `security-group/${id}`, region)) ??
        '*'
      );
    case 'logs':
      return (
        made('--log-group-name', (name) => arn('logs', `log-group:${name}:log-stream:`, region)) ??
        '*'
      );
    case 's3api': {
      const bucket = value('--bucket');
      const key = value('--key');
      if (bucket === undefined) return '*';
      return `"arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}"`;
    }
    case 'cloudtrail':
      return (
        made('--name', (name) =>
          name.startsWith('arn:') ? name : arn('cloudtrail', `trail/${name}`, region),
        ) ??
        made('--trail-name', (name) => arn('cloudtrail', `trail/${name}`, region)) ??
        '*'
      );
    default:
      return '*';
  }
}
