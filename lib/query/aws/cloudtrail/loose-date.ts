/** Times as `validate-logs` reads them: with Python's dateutil, and as UTC whatever zone they name. */
import { EXIT, Failure } from '../failure';

const FORM =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)?:?(\d\d)?(?:[.,](\d+))?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** @returns milliseconds since the epoch */
export function looseDate(text: string): number {
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0'] =
    FORM.exec(text.trim()) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`;
  const time = year === undefined ? Date.parse(`${text} UTC`) : Date.parse(iso);
  if (!Number.isNaN(time)) return time;
  throw new Failure(
    `Unable to parse date value: ${text}`,
    EXIT.usage,
    'Write it as 2015-01-08T05:21:42Z.',
  );
}
