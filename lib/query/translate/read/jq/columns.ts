/** The columns of what a program gives at its end. */
import { cannot } from '../../cannot';
import type { Column } from '../../question';
import type { Span } from '../../../types';
import type { Context, Shape } from './shape';

/** Undefined for whole events. */
export function columnsOf(
  shape: Shape,
  span: Span,
  context: Context,
  name?: string,
): readonly Column[] | undefined {
  switch (shape.kind) {
    case 'event':
      return undefined;
    case 'term':
      if (shape.lower) return cannot('A value in small letters is only for comparing.', span);
      if (shape.orElse) context.note('What stands for a missing value is left out.', span);
      return [{ term: shape.term, span, ...(name && { name }) }];
    case 'row':
      return shape.cells.flatMap((cell) => {
        if (cell.of.kind === 'event') return cannot('A whole event within a row.', cell.span);
        return columnsOf(cell.of, cell.span, context, cell.name) ?? [];
      });
    case 'constant':
      return cannot('This is the same in every row.', span, 'Leave it out.');
    case 'group':
    case 'list':
      return cannot('A list within a row cannot be said elsewhere.', span, 'Count it: length.');
  }
}
