/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-operations-numeric */
import { toNumber, type Value } from '../values';
import type { Fn } from './types';

const one = (name: string, about: string, call: (value: number) => number | null): Fn => ({
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
  one('toNumber', 'text as a number', (value) => value),
  one('toDouble', 'text as a number with a point', (value) => value),
  one('toInt', 'a whole number of 32 bits', (value) => whole(value, 2 ** 31)),
  one('toLong', 'a whole number of 64 bits', (value) => whole(value, 2 ** 63)),
  {
    name: 'round',
    signature: 'a, decimals',
    arity: [1, 2],
    about: 'the nearest whole number, or so many decimals',
    call: ([value = null, decimals = 0]) => {
      const [number, places] = [toNumber(value), toNumber(decimals)];
      if (number === null || places === null) return null;
      const factor = 10 ** Math.trunc(places);
      return Math.round(number * factor) / factor;
    },
  },
  {
    name: 'haversine',
    signature: 'lat1, lon1, lat2, lon2',
    arity: [4, 4],
    about: 'kilometers between two places on the globe',
    call: (args) => {
      const [lat1 = null, lon1 = null, lat2 = null, lon2 = null] = args.map(toNumber);
      if (lat1 === null || lon1 === null || lat2 === null || lon2 === null) return null;
      const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
      const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
      const a = half(lat2 - lat1) + cos(lat1) * cos(lat2) * half(lon2 - lon1);
      return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    },
  },
];
/** The mean radius. */
const EARTH_KM = 6371;

/** Without what is behind the point; nothing where it has too many bits. */
function whole(value: number, limit: number): number | null {
  const number = Math.trunc(value);
  return number >= -limit && number < limit ? number : null;
}
