/** `FROM 7c2a…-…`: an event data store's id as a table name, which standard SQL would not read. */
import { identifierName, is, quoteIdentifier } from '../../language/tokens';
import { problem, replace, type Rewrite } from './types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const eventDataStore: Rewrite = (tokens, index, context) => {
  const token = tokens[index];
  if (!token || (token.kind !== 'uuid' && token.kind !== 'quoted')) return undefined;
  const id = identifierName(token);
  if (!ID.test(id)) return undefined;
  const before = tokens[index - 1];
  if (token.kind === 'quoted' && !is(before, 'from', 'join', ',')) return undefined;
  const known = context.eventDataStore;
  if (id.toLowerCase() !== known?.toLowerCase()) {
    return problem(
      `There is no event data store ${id} in this lab.`,
      token,
      known
        ? `The one of this lab is ${known}; the table cloudtrail holds the same events.`
        : 'The events are in the table cloudtrail.',
    );
  }
  return { edits: [replace(token, quoteIdentifier(id.toLowerCase()))] };
};
