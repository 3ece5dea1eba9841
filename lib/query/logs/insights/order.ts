/**
 * The order of `sort`: text before numbers, runs of digits by length and then by value.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Sort.html
 */
import { toNumber, toText, type Value } from './values';

/** Ascending. What is missing comes first. */
export function inOrder(left: Value, right: Value): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== null && b !== null) return a - b || plain(toText(left) ?? '', toText(right) ?? '');
  if (a !== null || b !== null) return a === null ? -1 : 1;
  return byText(toText(left) ?? '', toText(right) ?? '');
}

const plain = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

const CHUNKS = /\d+|[^\d]/gu;
function byText(left: string, right: string): number {
  if (left === right) return 0;
  const [a, b] = [left.match(CHUNKS) ?? [], right.match(CHUNKS) ?? []];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = byChunk(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function byChunk(left: string, right: string): number {
  const digits = /^\d/;
  if (digits.test(left) && digits.test(right)) {
    if (left.length !== right.length) return left.length - right.length;
    return plain(left, right);
  }
  return (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0);
}
