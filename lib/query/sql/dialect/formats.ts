/**
 * Time formats of Trino in DuckDB's letters. Sources: Trino documentation, "Date and time
 * functions" (MySQL date functions: %-letters; Java date functions: Joda-Time patterns).
 */
export type Translated = { readonly format: string } | { readonly unknown: string };

const MYSQL: Record<string, string> = {
  a: '%a', b: '%b', c: '%-m', d: '%d', e: '%-d', f: '%f', H: '%H', h: '%I', I: '%I', i: '%M',
  j: '%j', k: '%-H', l: '%-I', M: '%B', m: '%m', p: '%p', r: '%I:%M:%S %p', S: '%S', s: '%S',
  T: '%H:%M:%S', v: '%V', W: '%A', x: '%G', Y: '%Y', y: '%y', '%': '%%',
}; // prettier-ignore

/** `%Y-%m-%d %H:%i` -> `%Y-%m-%d %H:%M` */
export function fromMysqlFormat(format: string): Translated {
  let unknown: string | undefined;
  const translated = format.replace(/%(.?)/gs, (whole, letter: string) => {
    if (MYSQL[letter] === undefined) unknown ??= whole;
    return MYSQL[letter] ?? '';
  });
  return unknown ? { unknown } : { format: translated };
}

const JODA: Record<string, string> = {
  yyyy: '%Y', YYYY: '%Y', y: '%Y', yy: '%y', MM: '%m', M: '%-m', MMM: '%b', MMMM: '%B', dd: '%d',
  d: '%-d', HH: '%H', H: '%-H', hh: '%I', h: '%-I', mm: '%M', m: '%-M', ss: '%S', s: '%-S',
  SSS: '%g', a: '%p', EEE: '%a', EEEE: '%A', E: '%a', D: '%-j', DDD: '%j', Z: '+0000', ZZ: '+00:00',
}; // prettier-ignore

/** `yyyy-MM-dd'T'HH:mm:ss'Z'` -> `%Y-%m-%dT%H:%M:%SZ` */
export function fromJodaFormat(format: string): Translated {
  let unknown: string | undefined;
  const translated = format.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|%/g,
    (whole, literal: string | undefined) => {
      if (whole === "''") return "'";
      if (literal !== undefined) return literal.replaceAll("''", "'").replaceAll('%', '%%');
      if (whole === '%') return '%%';
      if (JODA[whole] === undefined) unknown ??= whole;
      return JODA[whole] ?? '';
    },
  );
  return unknown ? { unknown } : { format: translated };
}
