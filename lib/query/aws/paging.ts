/**
 * Pages: the CLI asks a service as often as its answers say that there is more, and joins them.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html
 */
import { EXIT, Failure } from './failure';
import type { Input } from './input';
import { prune } from './prune';
import type { Answer, ApiOperation, Context, Pages, Parameter } from './operation';

export const PAGING: readonly Parameter[] = [
  {
    name: 'starting-token',
    type: 'string',
    what: 'where to go on: the NextToken of the answer before',
  },
  { name: 'page-size', type: 'integer', what: 'results of one call to the service' },
  {
    name: 'max-items',
    type: 'integer',
    what: 'results to print; a NextToken tells where they end',
  },
];

export interface Paged {
  /** Each call's results, cut to what was asked for. */
  readonly pages: readonly Answer[];
  /** Where the next command has to go on. */
  readonly resume?: string;
  /** One call, its answer as the service gave it, token and all. */
  readonly byHand?: true;
}

interface Token {
  readonly next: string | null;
  /** Results of that page that have been printed. */
  readonly skip: number;
}

const encode = (token: Token, member: string): string =>
  btoa(
    `{"${member}": ${token.next === null ? 'null' : JSON.stringify(token.next)}` +
      `${token.skip > 0 ? `, "boto_truncate_amount": ${token.skip}` : ''}}`,
  );

function decode(text: string): Token {
  try {
    const value = JSON.parse(atob(text)) as Readonly<Record<string, unknown>>;
    const skip = value.boto_truncate_amount;
    const next = Object.entries(value).find(([key]) => key !== 'boto_truncate_amount')?.[1];
    return {
      next: typeof next === 'string' ? next : null,
      skip: typeof skip === 'number' ? skip : 0,
    };
  } catch {
    throw new Failure(`Bad starting token: ${text}`, EXIT.general);
  }
}

/** The token's name in the API: `next-token` is `nextToken` here and `NextToken` there. */
const memberOf = ({ token }: Pages) =>
  token.output === 'NextToken' ? 'NextToken' : token.input === 'marker' ? 'Marker' : 'nextToken';

export async function allPages(
  operation: ApiOperation,
  pages: Pages,
  input: Input,
  context: Context,
): Promise<Paged> {
  const starting = input.text('starting-token');
  const most = input.number('max-items') ?? Infinity;
  const size = input.number('page-size');
  const [counted] = pages.results;
  let { next, skip }: Token = starting === undefined ? { next: null, skip: 0 } : decode(starting);
  let items = 0;
  const got: Answer[] = [];
  for (;;) {
    const answer = prune(
      await operation.call(
        input.with({
          [pages.token.input]: next ?? undefined,
          ...(pages.limit !== undefined && size !== undefined && { [pages.limit]: size }),
        }),
        context,
      ),
    );
    const all = listOf(answer, counted);
    const rest = all.slice(skip);
    const room = most - items;
    const member = memberOf(pages);
    if (rest.length > room) {
      got.push({ ...answer, [counted]: rest.slice(0, room) });
      return { pages: got, resume: encode({ next, skip: skip + room }, member) };
    }
    got.push({ ...answer, [counted]: rest });
    items += rest.length;
    skip = 0;
    const token = answer[pages.token.output];
    if (typeof token !== 'string') return { pages: got };
    next = token;
    if (items === most) return { pages: got, resume: encode({ next, skip: 0 }, member) };
    await context.outside.pause();
  }
}

const listOf = (answer: Answer, name: string): readonly unknown[] => {
  const list = answer[name];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

/** The pages as one answer: results joined, the rest as the first page has it. */
export function joined({ pages, resume }: Paged, { results, token }: Pages): Answer {
  const first = pages[0] ?? {};
  const whole: Record<string, unknown> = {};
  for (const name of results) {
    if (pages.some((page) => name in page))
      whole[name] = pages.flatMap((page) => listOf(page, name));
  }
  for (const [name, value] of Object.entries(first)) {
    if (!(name in whole) && name !== token.output && name !== 'IsTruncated') whole[name] = value;
  }
  return resume === undefined ? whole : { ...whole, NextToken: resume };
}
