/** `[[ … ]]`, and the primaries that it shares with `test` and `[`. */
import type { TestExpression } from 'unbash';
import { expandPattern, expandRegex, expandText } from './expand';
import type { Interpreter } from './interpreter';
import { ShellArray } from './array';
import { globRegExp } from './glob';
import { posixRegExp } from './regex';
import { compareBytes } from './text';
import type { Files } from './files';

/** A `[[ … ]]` that means nothing. */
export class ConditionError extends Error {}

export async function testExpression(node: TestExpression, shell: Interpreter): Promise<boolean> {
  switch (node.type) {
    case 'TestGroup':
      return testExpression(node.expression, shell);
    case 'TestNot': {
      const value = await testExpression(node.operand, shell);
      return node.negations.length % 2 === 1 ? !value : value;
    }
    case 'TestLogical':
      for (const operand of node.operands) {
        const value = await testExpression(operand, shell);
        if (value === (node.operator === '||')) return value;
      }
      return node.operator === '&&';
    case 'TestUnary': {
      const operand = await expandText(node.operand, shell);
      if (node.operator === '-v') return shell.state.get(operand) !== undefined;
      const value = unaryTest(node.operator, operand, shell.state.files);
      if (value === undefined)
        throw new ConditionError(`${node.operator}: unary operator expected`);
      return value;
    }
    case 'TestBinary': {
      const left = await expandText(node.left, shell);
      if (node.operator === '=~') {
        const source = await expandRegex(node.right, shell);
        const compiled = posixRegExp(source, { extended: true });
        const found = compiled.exec(left);
        const groups = Array.from(found ?? [], (group: string | undefined) => group ?? '');
        shell.state.arrays.set('BASH_REMATCH', ShellArray.of(groups));
        return found !== null;
      }
      if (node.operator === '==' || node.operator === '=' || node.operator === '!=') {
        const matches = globRegExp(await expandPattern(node.right, shell)).test(left);
        return matches === (node.operator !== '!=');
      }
      const value = binaryTest(left, node.operator, await expandText(node.right, shell));
      if (typeof value === 'string') throw new ConditionError(value);
      return value;
    }
  }
}

/** Undefined where there is no such operator. */
export function unaryTest(operator: string, operand: string, files: Files): boolean | undefined {
  switch (operator) {
    case '-z':
      return operand === '';
    case '-n':
      return operand !== '';
    case '-e':
    case '-a':
    case '-r':
      return files.kind(operand) !== undefined;
    case '-f':
      return files.kind(operand) === 'file';
    case '-d':
    case '-x':
      return files.kind(operand) === 'directory';
    case '-s':
      return (files.entry(operand)?.bytes ?? 0) > 0;
    case '-w':
      return files.kind(operand) !== undefined && files.writeProblem(operand) === undefined;
    case '-t':
    case '-h':
    case '-L':
    case '-p':
      return false;
    default:
      return undefined;
  }
}

const NUMERIC: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};
export const BINARY_OPERATORS = ['=', '==', '!=', '<', '>', ...Object.keys(NUMERIC)];

/** A text is the complaint of an operand that is no integer. */
export function binaryTest(left: string, operator: string, right: string): boolean | string {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return compareBytes(left, right) < 0;
    case '>':
      return compareBytes(left, right) > 0;
  }
  const compare = NUMERIC[operator];
  if (!compare) return `${operator}: binary operator expected`;
  for (const operand of [left, right]) {
    if (!/^\s*[-+]?\d+\s*$/.test(operand)) return `${operand}: integer expression expected`;
  }
  return compare(Number(left), Number(right));
}
