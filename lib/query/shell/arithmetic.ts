/** `$((…))`: 64-bit integers, as bash has them. */
import type { ArithmeticExpression } from 'unbash';

export class ArithmeticError extends Error {}

interface Variables {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** The text of a word that holds expansions. */
  expand(node: ArithmeticExpression): Promise<string>;
}

const wrap = (value: bigint) => BigInt.asIntN(64, value);
const truth = (value: boolean) => (value ? 1n : 0n);

export async function evaluate(node: ArithmeticExpression, on: Variables): Promise<bigint> {
  switch (node.type) {
    case 'ArithmeticGroup':
      return evaluate(node.expression, on);
    case 'ArithmeticWord':
      return toInteger(node.parts ? await on.expand(node) : node.value, on);
    case 'ArithmeticCommandExpansion':
      return toInteger(await on.expand(node), on);
    case 'ArithmeticTernary':
      return (await evaluate(node.test, on))
        ? evaluate(node.consequent, on)
        : evaluate(node.alternate, on);
    case 'ArithmeticUnary':
      return unary(node, on);
    case 'ArithmeticBinary':
      return binary(node, on);
  }
}

function toInteger(text: string, on: Variables, depth = 0): bigint {
  const word = text.trim();
  if (word === '') return 0n;
  if (/^-?(0[xX][0-9a-fA-F]+|\d+)$/.test(word)) {
    const digits = word.replace(/^-/, '');
    const octal = /^0\d+$/.test(digits);
    if (octal && /[89]/.test(digits)) {
      throw new ArithmeticError(`value too great for base (error token is "${word}")`);
    }
    const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
    return wrap(word.startsWith('-') ? -value : value);
  }
  const based = /^(\d+)#([0-9a-zA-Z]+)$/.exec(word);
  if (based) return wrap(BigInt(parseInt(based[2]!, Number(based[1]))));
  if (/^[A-Za-z_]\w*$/.test(word) && depth < 64)
    return toInteger(on.get(word) ?? '', on, depth + 1);
  throw new ArithmeticError(`syntax error: operand expected (error token is "${word}")`);
}

type Of<Type extends ArithmeticExpression['type']> = Extract<ArithmeticExpression, { type: Type }>;

async function unary(node: Of<'ArithmeticUnary'>, on: Variables): Promise<bigint> {
  const value = await evaluate(node.operand, on);
  switch (node.operator) {
    case '-':
      return wrap(-value);
    case '+':
      return value;
    case '!':
      return truth(value === 0n);
    case '~':
      return wrap(~value);
    case '++':
    case '--': {
      const next = wrap(node.operator === '++' ? value + 1n : value - 1n);
      if (node.operand.type === 'ArithmeticWord') on.set(node.operand.value, String(next));
      return node.prefix ? next : value;
    }
    default:
      throw new ArithmeticError(`${node.operator}: syntax error in expression`);
  }
}

async function binary(node: Of<'ArithmeticBinary'>, on: Variables): Promise<bigint> {
  const { operator } = node;
  if (operator === '&&') {
    return truth((await evaluate(node.left, on)) !== 0n && (await evaluate(node.right, on)) !== 0n);
  }
  if (operator === '||') {
    return truth((await evaluate(node.left, on)) !== 0n || (await evaluate(node.right, on)) !== 0n);
  }
  const right = await evaluate(node.right, on);
  const assignment = /^(|[-+*/%&|^]|<<|>>)=$/.exec(operator);
  if (assignment && node.left.type === 'ArithmeticWord') {
    const value = assignment[1]
      ? apply(assignment[1], await evaluate(node.left, on), right)
      : right;
    on.set(node.left.value, String(value));
    return value;
  }
  return apply(operator, await evaluate(node.left, on), right);
}

function apply(operator: string, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return wrap(a + b);
    case '-':
      return wrap(a - b);
    case '*':
      return wrap(a * b);
    case '/':
    case '%':
      if (b === 0n) throw new ArithmeticError('division by 0 (error token is "0")');
      return wrap(operator === '/' ? a / b : a % b);
    case '**':
      if (b < 0n) throw new ArithmeticError('exponent less than 0');
      return wrap(a ** b);
    case '<<':
      return wrap(a << (b & 63n));
    case '>>':
      return wrap(a >> (b & 63n));
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<=':
      return truth(a <= b);
    case '>=':
      return truth(a >= b);
    case ',':
      return b;
    default:
      throw new ArithmeticError(`${operator}: syntax error in expression`);
  }
}
