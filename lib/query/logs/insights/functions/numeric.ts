/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-operations-numeric */
import { toNumber, type Value } from '../values';
import type { Fn } from './types';

const one = (name: string, about: string, call: (value: number) => number): Fn => ({
  name,
  signature: 'a',
  arity: [1, 1],
  about,
  call: ([value = null]) => {
    const number = toNumber(value);
    return number === null ? null : call(number);
  },
});
const many = (name: string, about: string, call: (...values: number[]) => number): Fn => ({
  name,
  signature: 'a, …',
  arity: [1, Infinity],
  about,
  call: (args: readonly Value[]) => {
    const numbers = args.map(toNumber).filter((value) => value !== null);
    return numbers.length ? call(...numbers) : null;
  },
});

export const NUMERIC: readonly Fn[] = [
  one('abs', 'the absolute value', Math.abs),
  one('ceil', 'the next whole number upwards', Math.ceil),
  one('floor', 'the next whole number downwards', Math.floor),
  many('greatest', 'the largest value', Math.max),
  many('least', 'the smallest value', Math.min),
  one('log', 'the natural logarithm', Math.log),
  one('sqrt', 'the square root', Math.sqrt),
];
