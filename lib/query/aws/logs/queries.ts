/** The queries that were started in this terminal. */
import type { StartedQuery } from '../account';
import { ServiceError } from '../failure';
import type { Input } from '../input';
import type { Context } from '../operation';

/** @throws ServiceError where there is no such query */
export function queryOf(input: Input, { account }: Context): StartedQuery {
  const query = account.queries.get(input.must('query-id'));
  if (query) return query;
  throw new ServiceError(
    'ResourceNotFoundException',
    'The specified query does not exist.',
    'Queries are kept until the page is loaded anew: `aws logs describe-queries` lists them.',
  );
}
