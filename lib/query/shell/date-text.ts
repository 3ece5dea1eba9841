/** The dates that `date -d` reads here; undefined where a text is none of them. */
const UNIT_MS: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  fortnight: 1_209_600_000,
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Milliseconds since 1970. A time without a zone is UTC. */
export function parseDate(text: string, now: number): number | undefined {
  let rest = text.trim().toLowerCase();
  let base = now;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = rest.replace(pattern, ' ').trim();
    return found;
  };
  const day = (year: number, month: number, date: number) => {
    const ms = Date.UTC(year, month, date);
    base = ms;
    return new Date(ms).getUTCDate() === date && month >= 0 && month < 12;
  };
  const epoch = take(/^@(-?\d+(?:\.\d+)?)/);
  if (epoch) base = Number(epoch[1]) * 1000;

  const iso = take(/(\d{4})-(\d{1,2})-(\d{1,2})t?/);
  if (iso && !day(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))) return undefined;
  const named = take(/(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})/);
  if (named && !day(Number(named[3]), MONTHS.indexOf(named[2]!), Number(named[1])))
    return undefined;
  const american = take(/([a-z]{3})[a-z]* +(\d{1,2}),? +(\d{4})/);
  if (american && !day(Number(american[3]), MONTHS.indexOf(american[1]!), Number(american[2])))
    return undefined;

  const time = take(/(\d{1,2}):(\d{2})(?::(\d{2})([.,]\d+)?)?\s*(am|pm)?/);
  if (time) {
    let hour = Number(time[1]);
    if (time[5]) hour = (hour % 12) + (time[5] === 'pm' ? 12 : 0);
    if (hour > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 60) return undefined;
    const seconds = Number(time[3] ?? 0) + Number((time[4] ?? '0').replace(',', '.'));
    base =
      Math.floor(base / 86_400_000) * 86_400_000 +
      hour * 3_600_000 +
      Number(time[2]) * 60_000 +
      seconds * 1000;
    const zone = take(/^([+-])(\d{2}):?(\d{2})?/);
    if (zone) {
      const offset = (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) * 60_000;
      base += zone[1] === '+' ? -offset : offset;
    }
  }
  take(/\b(utc|gmt|z)\b/);
  take(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b,?/);
  for (;;) {
    const step = take(
      /([-+]?)\s*(\d+|a|an|next|last)?\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago)?/,
    );
    if (!step) break;
    const amount = step[2] === 'last' ? -1 : Number(/^\d+$/.test(step[2] ?? '') ? step[2] : 1);
    const signed = (step[1] === '-' ? -amount : amount) * (step[4] ? -1 : 1);
    base = stepped(base, signed, step[3]!);
  }
  if (take(/\byesterday\b/)) base -= 86_400_000;
  if (take(/\btomorrow\b/)) base += 86_400_000;
  if (take(/\bmidnight\b/)) base = Math.floor(base / 86_400_000) * 86_400_000;
  take(/\b(now|today)\b/);
  return rest === '' ? base : undefined;
}

function stepped(base: number, amount: number, unit: string): number {
  const ms = UNIT_MS[unit];
  if (ms !== undefined) return base + amount * ms;
  const date = new Date(base);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + amount);
  else date.setUTCFullYear(date.getUTCFullYear() + amount);
  return date.getTime();
}
