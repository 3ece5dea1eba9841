/** Whether a pattern of a policy and the form of a resource type can mean the same ARN. */
import { MANY, ONE, tokensOf, type Token } from '../match/pattern';

/** What a place of a pattern takes: a character, or any but some. */
interface Place {
  readonly char?: string;
  readonly not?: string;
  readonly many: boolean;
}

const NAME = '{}';
const ANYTHING = '{+}';

function placesOfPattern(tokens: readonly Token[]): Place[] {
  return tokens.map((token) =>
    token === MANY || token === ONE
      ? { not: '', many: token === MANY }
      : { char: token, many: false },
  );
}

/** `{}` is one character or more without slash or colon, `{+}` the same with them. */
function placesOfForm(form: string): Place[] {
  return form.split(/(\{\+?\}|\*)/).flatMap((piece): Place[] => {
    if (piece === NAME || piece === ANYTHING) {
      const not = piece === NAME ? '/:' : '';
      return [
        { not, many: false },
        { not, many: true },
      ];
    }
    if (piece === '*') return [{ not: '', many: true }];
    return [...piece].map((char) => ({ char, many: false }));
  });
}

function shares(a: Place, b: Place): boolean {
  if (a.char !== undefined && b.char !== undefined) return a.char === b.char;
  if (a.char !== undefined) return !b.not?.includes(a.char);
  return b.char === undefined || !a.not?.includes(b.char);
}

/** @param pattern of a Resource element; variables may stand for anything */
export function canMean(pattern: string, form: string): boolean {
  const one = placesOfPattern(tokensOf(pattern.replace(/\$\{[^{}]*\}/g, '*')));
  const other = placesOfForm(form);
  const seen = new Set<number>();
  const width = other.length + 1;
  const open = [0];
  while (open.length > 0) {
    const at = open.pop() ?? 0;
    if (seen.has(at)) continue;
    seen.add(at);
    const [i, j] = [Math.floor(at / width), at % width];
    const [a, b] = [one[i], other[j]];
    if (!a && !b) return true;
    if (a?.many) open.push((i + 1) * width + j);
    if (b?.many) open.push(i * width + j + 1);
    if (a && b && shares(a, b)) open.push((a.many ? i : i + 1) * width + (b.many ? j : j + 1));
  }
  return false;
}
