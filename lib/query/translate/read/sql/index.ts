/** A SELECT over CloudTrail's events, in the dialect of Athena and CloudTrail Lake. */
import { splitStatements } from '../../../sql/language/statements';
import { identifierName, is } from '../../../sql/language/tokens';
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import {
  isAggregate,
  sameTerm,
  type Column,
  type Condition,
  type Note,
  type OrderKey,
  type Question,
} from '../../question';
import type { Reading } from '../reading';
import { conditionOf, type Columns } from './conditions';
import { Cursor, type Expression } from './expression';
import { termOf } from './terms';

/** @throws Cannot */
export function readSql(query: string): Reading {
  const [statement, second] = splitStatements(query);
  if (!statement) return cannot('There is no query.', undefined, 'Write a SELECT first.');
  if (second)
    cannot('Several statements.', { start: second.start, end: second.end }, 'Translate one.');
  const cursor = new Cursor(statement.tokens, statement.end);
  return { question: new Select(cursor).question(), notes: [] as Note[] };
}

class Select {
  private columns: Columns = { table: new Set(), timeIsText: false };
  constructor(private readonly cursor: Cursor) {}

  question(): Question {
    const { cursor } = this;
    if (!cursor.accept('select')) {
      cannot(
        `${cursor.peek()?.text.toUpperCase() ?? ''} is not translated.`,
        cursor.here(),
        'A translation begins with SELECT.',
      );
    }
    const unique = cursor.accept('distinct');
    const items = this.items();
    cursor.expect('from');
    this.columns = this.table();
    const where = cursor.accept('where') ? this.where() : undefined;
    const whole = items.length === 1 && items[0]?.of.kind === 'star';
    const columns = whole ? undefined : items.map((item) => this.column(item));
    const groups = this.groups(columns, unique);
    const order = this.order(columns, groups !== undefined);
    const limit = this.limit();
    const rest = cursor.peek();
    if (rest) {
      cannot(`${rest.text.toUpperCase()} is not translated.`, cursor.here());
    }
    return {
      ...(where && { where }),
      ...(columns && { columns }),
      ...(groups && { groups }),
      order,
      ...(limit && { limit }),
    };
  }

  private items() {
    const { cursor } = this;
    const items: { readonly of: Expression; readonly name?: string; readonly span: Span }[] = [];
    do {
      const of = cursor.expression();
      const named = cursor.accept('as') || /^(?:word|quoted)$/.test(cursor.peek()?.kind ?? '');
      const next = cursor.peek();
      let name: string | undefined;
      if (named && next && !is(next, 'from')) {
        name = identifierName(next);
        cursor.at++;
      }
      items.push({ of, span: cursor.from(of.start), ...(name && { name }) });
    } while (cursor.accept(','));
    return items;
  }

  private table(): Columns {
    const { cursor } = this;
    const { start } = cursor.here();
    let token = cursor.peek();
    cursor.at++;
    while (cursor.accept('.')) {
      token = cursor.peek();
      cursor.at++;
    }
    if (!token) return cannot('The table is missing.', cursor.here(), 'Write FROM cloudtrail.');
    const name = identifierName(token).toLowerCase();
    const isTrail = /^(?:cloudtrail\w*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(name);
    if (!isTrail) {
      cannot(
        `Only CloudTrail's events are in every language, not ${token.text}.`,
        cursor.from(start),
        'Ask the table cloudtrail.',
      );
    }
    const table = new Set([name]);
    cursor.accept('as');
    const alias = cursor.peek();
    const isAlias = alias?.kind === 'quoted' || (alias?.kind === 'word' && !is(alias, ...CLAUSES));
    if (alias && isAlias) {
      table.add(identifierName(alias).toLowerCase());
      cursor.at++;
    }
    if (is(cursor.peek(), ',', 'join', 'left', 'right', 'inner', 'cross', 'full', 'natural')) {
      cannot('A query over several tables is not translated.', cursor.here());
    }
    return { table, timeIsText: name.startsWith('cloudtrail_') };
  }

  private where(): Condition {
    return conditionOf(this.cursor.expression(), this.columns);
  }

  private column({ of, name, span }: { of: Expression; name?: string; span: Span }): Column {
    if (of.kind === 'star') return cannot('* beside other columns is not translated.', span);
    return { term: termOf(of, this.columns.table), span, ...(name && { name }) };
  }

  /** A column by its number or name, or an expression. */
  private reference(columns: readonly Column[] | undefined): Column {
    const node = this.cursor.expression();
    const span = { start: node.start, end: node.end };
    if (node.kind === 'number') {
      const column = columns?.[node.number - 1];
      return column ? { ...column, span } : cannot(`There is no column ${node.number}.`, span);
    }
    const [name, ...more] = node.kind === 'name' ? node.names : [];
    const wanted = name?.toLowerCase();
    const named =
      more.length === 0 && columns?.find((one) => one.name && one.name.toLowerCase() === wanted);
    return named ? { ...named, span } : { term: termOf(node, this.columns.table), span };
  }

  private groups(columns: readonly Column[] | undefined, unique: boolean) {
    const { cursor } = this;
    const aggregated = columns?.some(({ term }) => isAggregate(term)) ?? false;
    let groups: Column[] | undefined = aggregated ? [] : undefined;
    if (cursor.accept('group')) {
      cursor.expect('by');
      groups = [];
      do groups.push(this.reference(columns));
      while (cursor.accept(','));
    }
    if (is(cursor.peek(), 'having')) cannot('HAVING is not translated.', cursor.here());
    if (unique) {
      if (groups) return cannot('DISTINCT over groups is not translated.', cursor.here());
      if (!columns) return cannot('DISTINCT wants columns to be translated.', cursor.here());
      return [...columns];
    }
    for (const { term, span } of groups ? (columns ?? []) : []) {
      if (isAggregate(term) || groups?.some((key) => sameTerm(key.term, term))) continue;
      cannot('This is neither grouped by nor counted.', span, 'Add it to GROUP BY.');
    }
    if (groups && !columns) return cannot('* and GROUP BY do not go together.', cursor.here());
    return groups;
  }

  private order(columns: readonly Column[] | undefined, grouped: boolean): OrderKey[] {
    const { cursor } = this;
    if (!cursor.accept('order')) return [];
    cursor.expect('by');
    const order: OrderKey[] = [];
    do {
      const { term, span } = this.reference(columns);
      if (!grouped && isAggregate(term)) cannot('There is nothing counted to sort by.', span);
      const descending = cursor.accept('desc');
      if (!descending) cursor.accept('asc');
      const nulls = cursor.accept('nulls', 'first') ? 'first' : 'last';
      if (nulls === 'last') cursor.accept('nulls', 'last');
      order.push({ term, descending, nulls, span: cursor.from(span.start) });
    } while (cursor.accept(','));
    return order;
  }

  private limit(): Question['limit'] {
    const { cursor } = this;
    const { start } = cursor.here();
    if (!cursor.accept('limit') || cursor.accept('all')) return undefined;
    const count = cursor.expression();
    if (count.kind !== 'number') return cannot('A number is wanted after LIMIT.', count);
    return { count: count.number, span: cursor.from(start) };
  }
}

const CLAUSES = [
  'where', 'group', 'order', 'limit', 'having', 'join', 'left', 'right', 'inner', 'cross', 'full',
  'natural', 'union', 'intersect', 'except', 'offset', 'fetch',
]; // prettier-ignore
