/** How jq cuts eventTime into periods: as text, or as seconds. */
import { isEventTime } from '../../fields';
import type { Node } from './parser';
import { piped, type Context, type Shape } from './shape';

/** How much of `2024-11-28T15:22:17Z` is left, and the period that it stands for in milliseconds. */
const LENGTHS: Readonly<Record<number, number>> = { 10: 86_400_000, 13: 3_600_000, 16: 60_000 };

export function binOf(of: Shape, period: number): Shape | undefined {
  if (of.kind !== 'term' || of.term.kind !== 'field' || !isEventTime(of.term.path))
    return undefined;
  return { kind: 'term', term: { kind: 'bin', period } };
}

/** `.eventTime[:13]` is the hour. */
export function cutTime(
  node: Extract<Node, { kind: 'slice' }>,
  of: Shape,
  context: Context,
): Shape | undefined {
  const period = node.from ? undefined : LENGTHS[node.to ?? 0];
  const bin = period === undefined ? undefined : binOf(of, period);
  const { start, end } = node;
  if (bin) context.note('The cut time becomes the beginning of its period.', { start, end });
  return bin;
}

/** `fromdateiso8601 | . - . % 3600 | todateiso8601` */
export function isCut(node: Node): boolean {
  const [from, cut, to, ...more] = piped(node).steps;
  return (
    more.length === 0 &&
    from?.kind === 'call' &&
    /^fromdate(?:iso8601)?$/.test(from.name) &&
    cut?.kind === 'binary' &&
    cut.operator === '-' &&
    cut.left.kind === 'identity' &&
    cut.right.kind === 'binary' &&
    cut.right.operator === '%' &&
    cut.right.left.kind === 'identity' &&
    cut.right.right.kind === 'literal' &&
    to?.kind === 'call' &&
    /^todate(?:iso8601)?$/.test(to.name)
  );
}

/** Of what `isCut`, in milliseconds. */
export function periodOf(node: Node): number {
  const cut = piped(node).steps[1];
  const modulo =
    cut?.kind === 'binary' && cut.right.kind === 'binary' ? cut.right.right : undefined;
  return modulo?.kind === 'literal' ? Number(modulo.value) * 1_000 : 0;
}
