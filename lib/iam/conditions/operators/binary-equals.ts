import type { Operator } from './types';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Byte for byte; both sides are base64, whose one form for the same bytes makes texts comparable. */
export const binaryEquals: Operator = {
  name: 'BinaryEquals',
  family: 'Binary',
  negated: false,
  accepts: (text) => BASE64.test(text),
  takes: 'base64, such as QmluYXJ5VmFsdWVJbkJhc2U2NA==',
  matches: (value, { text }) => BASE64.test(text) && value === text,
};
