/** What goes wrong with an answer, in words, for the page and the command line. Inline code is in backticks. */
import { assertNever } from '@/lib/query/assert-never';
import { fieldWords, matchWords, orderWords, parsonsWords } from './item-words';
import { policyFailureWords } from './policy-words';
import { resultWords } from './result-words';
import type { AlarmFailure, Failure, FilterFailure } from './types';

export function failureWords(failure: Failure): string {
  if (!('of' in failure)) return policyFailureWords(failure);
  switch (failure.of) {
    case 'filter':
      return filterWords(failure);
    case 'alarm':
      return alarmWords(failure);
    case 'choice':
      return 'What you chose applies, and it is not all that does.';
    case 'order':
      return orderWords(failure);
    case 'match':
      return matchWords(failure);
    case 'field':
      return fieldWords(failure);
    case 'parsons':
      return parsonsWords(failure);
    case 'result':
      return resultWords(failure);
    default:
      return assertNever(failure);
  }
}

function filterWords({ events, matches, wrong, total, examples, because }: FilterFailure): string {
  const does = wrong === 1 ? 'does' : 'do';
  const went = matches
    ? `“${events}” has to be matched: ${wrong} of ${total} ${does} not match.`
    : `“${events}” must not be matched: ${wrong} of ${total} ${does} match.`;
  const each = examples.map(({ eventName, errorCode, eventTime, from }) => {
    const code = errorCode === undefined ? '' : ` (\`${errorCode}\`)`;
    return `\`${eventName}\`${code} at ${momentOf(eventTime)} from ${from}`;
  });
  const said = `${went} ${wrong > each.length ? 'Some of them' : 'Here'}: ${each.join('; ')}.`;
  return because === undefined ? said : `${said} ${because}`;
}

function alarmWords(failure: AlarmFailure): string {
  if (failure.what === 'false') {
    const { at, reason, more } = failure;
    const others =
      more === 0 ? '' : ` It rings for nothing ${more} more ${more === 1 ? 'time' : 'times'}.`;
    return `It rings at ${momentOf(at)}, and nobody tries a key then. CloudWatch would say: \`${reason}\`${others}`;
  }
  const { from, by, state, late } = failure;
  const then =
    late === undefined ? `Its state stays \`${state}\`.` : `It rings at ${momentOf(late)}.`;
  return `From ${momentOf(from)} somebody tries a key, and until ${momentOf(by)} it does not ring. ${then}`;
}

/** `03:12 UTC on 12 September 2026`. */
function momentOf(iso: string): string {
  const time = new Date(iso);
  const day = time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
  return `${time.toISOString().slice(11, 16)} UTC on ${day}`;
}
