/** What differs between a query's result and the one wanted, in words. Inline code is in backticks. */
import { assertNever } from '@/lib/query/assert-never';
import type { ResultFailure } from './types';

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
const rowOf = (cells: readonly string[]) => cells.map((cell) => `\`${cell || ' '}\``).join(', ');

export function resultWords(failure: ResultFailure): string {
  switch (failure.what) {
    case 'empty':
      return 'Your query gives no rows. A condition may leave out everything: take one away and run it again.';
    case 'columns':
      return `Your result has ${count(failure.given, 'column')}; ${failure.wanted} ${failure.wanted === 1 ? 'is' : 'are'} asked for.`;
    case 'column-order':
      return 'The values are right, but the columns are in another order than asked for.';
    case 'column': {
      const name = failure.name === undefined ? '' : ` (\`${failure.name}\`)`;
      return `Column ${failure.column}${name} holds other values than asked for; the other columns are right.`;
    }
    case 'order':
      return `The rows are right, their order is not. Row ${failure.row} is the first out of place: ${rowOf(failure.cells)}.`;
    case 'duplicates': {
      const times = `${count(failure.given, 'time')}, and ${failure.wanted === 1 ? 'is wanted once' : `is wanted ${failure.wanted} times`}`;
      return `The row ${rowOf(failure.cells)} is there ${times}.`;
    }
    case 'rows':
      return rowsWords(failure);
    default:
      return assertNever(failure);
  }
}

type Rows = Extract<ResultFailure, { what: 'rows' }>;

function rowsWords({ right, missing, extra, anExtra, aMissing }: Rows): string {
  const wanted = right + missing;
  const said = [
    right === 0
      ? `None of your rows is one of those wanted (${count(wanted, 'row')}).`
      : `${right} of ${count(wanted, 'wanted row')} ${right === 1 ? 'is' : 'are'} there.`,
    aMissing && `${missing === 1 ? 'The one missing' : 'One that is missing'}: ${rowOf(aMissing)}.`,
    anExtra && right > 0 && `${extra === 1 ? 'One row is' : `${extra} rows are`} not wanted${extra === 1 ? '' : ', such as'}: ${rowOf(anExtra)}.`, // prettier-ignore
    anExtra && right === 0 && `One that is not wanted: ${rowOf(anExtra)}.`,
  ];
  return said.filter(Boolean).join(' ');
}
