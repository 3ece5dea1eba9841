/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-string-functions */
import { Structure, toNumber, toText, type Value } from '../values';
import type { Fn } from './types';

/** A function of one text; nothing where it is missing, or is not of the form it is to have. */
const one = (
  name: string,
  signature: string,
  about: string,
  call: (text: string) => Value,
): Fn => ({
  name,
  signature,
  arity: [1, 1],
  about,
  call: ([value = null]) => {
    const text = toText(value);
    if (text === null) return null;
    try {
      return call(text);
    } catch {
      return null;
    }
  },
});

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const HEX = /^(?:[0-9a-f]{2})*$/i;

export const ENCODE: readonly Fn[] = [
  one('urlencode', 'text', 'as it is written in a URL', encodeURIComponent),
  one('urldecode', 'text', 'the text that a URL writes so', decodeURIComponent),
  one('base64encode', 'text', 'in base64', (text) =>
    btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')),
  ),
  one('base64decode', 'text', 'the text that base64 says', (text) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(atob(text))),
  ),
  one('hexToAscii', 'text', 'the text that pairs of hex digits say', (text) =>
    HEX.test(text)
      ? text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
      : null,
  ),
  one('hexToDec', 'text', 'the number that hex digits say', (text) =>
    /^(?:0x)?[0-9a-f]+$/i.test(text) ? Number.parseInt(text, 16) : null,
  ),
  {
    name: 'decToHex',
    signature: 'number',
    arity: [1, 1],
    about: 'in hex digits, after 0x',
    call: ([value = null]) => {
      const number = toNumber(value);
      if (number === null) return null;
      return `${number <= -1 ? '-' : ''}0x${Math.abs(Math.trunc(number)).toString(16)}`;
    },
  },
  {
    name: 'split',
    signature: 'text, delimiter',
    arity: [2, 2],
    about: 'the list of its parts',
    call: ([value = null, by = null]) => {
      const [text, delimiter] = [toText(value), toText(by)];
      return text === null || delimiter === null ? null : new Structure(text.split(delimiter));
    },
  },
];
