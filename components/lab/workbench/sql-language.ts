/** The dialect for the editor: colours, brackets, comments. */
import { sql, SQLDialect } from '@codemirror/lang-sql';
import { SQL_FUNCTIONS, SQL_KEYWORDS, SQL_TYPES } from './sql-words';

const list = (words: ReadonlySet<string>) => [...words].join(' ');

export const trailSql = sql({
  dialect: SQLDialect.define({
    keywords: list(SQL_KEYWORDS),
    types: list(SQL_TYPES),
    builtin: list(SQL_FUNCTIONS),
    caseInsensitiveIdentifiers: true,
    doubleQuotedStrings: false,
    identifierQuotes: '"',
    spaceAfterDashes: false,
  }),
});
