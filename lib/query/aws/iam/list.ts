/** A list of IAM, page by page. */
import type { Input } from '../input';
import type { Answer, ApiOperation, Context, Parameter } from '../operation';

const PAGE = 100;
/** IAM's own limit has the name of the command line's, which hides it: only `--page-size` sets it. */
const LIMIT = 'service-max-items';

interface List {
  readonly name: string;
  readonly api: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  /** The member that the list is in. */
  readonly member: string;
  items(input: Input, context: Context): readonly unknown[];
}

export const list = ({ member, items, parameters = [], ...rest }: List): ApiOperation => ({
  kind: 'api',
  ...rest,
  parameters: [...parameters, { name: 'marker', type: 'string', what: 'where to go on, by hand' }],
  pages: {
    results: [member],
    token: { input: 'marker', output: 'Marker' },
    limit: LIMIT,
  },
  call(input, context): Answer {
    const all = items(input, context);
    const offset = Number(input.text('marker') ?? 0) || 0;
    const size = input.number(LIMIT) ?? PAGE;
    const more = offset + size < all.length;
    return {
      [member]: all.slice(offset, offset + size),
      IsTruncated: more,
      ...(more && { Marker: String(offset + size) }),
    };
  },
});

export const NAMES = {
  user: { name: 'user-name', type: 'string', member: 'UserName', min: 1, what: 'the user' },
  mustUser: {
    name: 'user-name',
    type: 'string',
    member: 'UserName',
    min: 1,
    required: true,
    what: 'the user',
  },
  role: {
    name: 'role-name',
    type: 'string',
    member: 'RoleName',
    min: 1,
    required: true,
    what: 'the role',
  },
  group: {
    name: 'group-name',
    type: 'string',
    member: 'GroupName',
    min: 1,
    required: true,
    what: 'the group',
  },
  policyArn: {
    name: 'policy-arn',
    type: 'string',
    member: 'PolicyArn',
    min: 20,
    required: true,
    what: 'the policy’s ARN',
  },
  policyName: {
    name: 'policy-name',
    type: 'string',
    member: 'PolicyName',
    min: 1,
    required: true,
    what: 'the policy',
  },
  path: { name: 'path-prefix', type: 'string', what: 'only those whose path begins so' },
} as const satisfies Readonly<Record<string, Parameter>>;
