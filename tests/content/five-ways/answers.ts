/**
 * Three hundred answers: to each of sixty questions of every kind one that is right, one that is nearly so, a wrong
 * one, one that is not of the kind, and a hostile one. What each has to be is said by how it was made, not by the
 * grading.
 */
import type { BankQuestion } from '@/lib/content/bank/types';
import { NOUNS } from '@/lib/grading/kinds/text-nouns';
import { bound, type KindId } from '@/lib/grading/registry';

export interface Case {
  readonly question: BankQuestion;
  readonly what: 'right' | 'nearly right' | 'wrong' | 'malformed' | 'hostile';
  readonly input: string;
  /** What has to be said of it; of a hostile one only that it is not right. */
  readonly expected: 'right' | 'wrong' | 'not-of-kind' | 'not right';
}

/** How many questions of each kind are taken. */
const TAKEN: Record<BankQuestion['of'], Partial<Record<KindId, number>>> = {
  quizzes: { choice: 8, order: 4, match: 4, number: 4, parsons: 4, result: 3, text: 1, field: 4, time: 2, policy: 2 }, // prettier-ignore
  labs: { digits: 3, text: 6, ip: 3, time: 4, number: 4, choice: 2, policy: 1, filter: 1, alarm: 1 }, // prettier-ignore
};

/** What may be typed, pasted or sent by whoever wishes ill. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.com","open")',
  '__proto__',
  "'; DROP TABLE events; --",
  'two\nlines, "quoted"\r\nand a comma',
  '{"__proto__":{"verdict":"right"}}',
  'constructor',
  '\u202etxt.exe',
  '\u001b[31mred\u001b[0m',
  'A'.repeat(20_000),
  '${7*7}{{7*7}}',
  'e\u0301'.repeat(300),
];

/** The first questions of each kind, from as few quizzes and labs as may be: a room's agenda is short. */
export function questionsOf(all: readonly BankQuestion[]): BankQuestion[] {
  const asked = all.filter(({ about, variantOf }) => about === 'before' && !variantOf);
  const sets = new Map<string, number>();
  for (const { set, kind } of asked) if (kind !== 'choice') sets.set(set, (sets.get(set) ?? 0) + 1);
  const byPlenty = asked.toSorted((a, b) => (sets.get(b.set) ?? 0) - (sets.get(a.set) ?? 0));
  return Object.entries(TAKEN).flatMap(([of, kinds]) =>
    Object.entries(kinds).flatMap(([kind, many]) =>
      byPlenty.filter((one) => one.of === of && one.kind === kind).slice(0, many),
    ),
  );
}

export function casesOf(questions: readonly BankQuestion[]): Case[] {
  return questions.flatMap((question, at): Case[] => {
    const right = bound(question.asked).asInput(question.answer.key);
    const [nearly, expected] = nearlyOf(question, right);
    return [
      { question, what: 'right', input: right, expected: 'right' },
      { question, what: 'nearly right', input: nearly, expected },
      { question, what: 'wrong', input: wrongOf(question, right), expected: 'wrong' },
      { question, what: 'malformed', input: malformedOf(question, right), expected: 'not-of-kind' },
      { question, what: 'hostile', input: HOSTILE[at % HOSTILE.length]!, expected: 'not right' },
    ];
  });
}

type Expected = readonly [string, 'right' | 'wrong'];
const list = (ids: string) => ids.split(/[\s,]+/).filter(Boolean);

/** Right in substance though written otherwise; or wrong by a single slip. */
function nearlyOf({ asked }: BankQuestion, right: string): Expected {
  switch (asked.kind) {
    case 'choice': {
      const ids = list(right);
      if (ids.length > 1) return [ids.slice(1).join(' '), 'wrong'];
      return [asked.config.options.find(({ id }) => id === right)!.text, 'right'];
    }
    case 'order':
      return [list(right).join('  '), 'right'];
    case 'match':
      return [list(right).reverse().join(',\n'), 'right'];
    case 'parsons':
      return [list(right).slice(0, -1).join(', '), 'wrong'];
    case 'result': {
      const table = JSON.parse(right) as { rows: unknown[][] };
      return [JSON.stringify({ ...table, rows: [...table.rows, table.rows[0]] }), 'wrong'];
    }
    case 'policy':
      return [JSON.stringify(JSON.parse(right)), 'right'];
    case 'digits':
      return [right.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1-'), 'right'];
    case 'field':
      return [`.${right}`, 'right'];
    case 'filter':
    case 'alarm':
      return [`  ${right} `, 'right'];
    case 'number':
    case 'time':
    case 'text':
    case 'ip':
      return [` “${right}”. `, 'right'];
  }
}

/** Of the kind, and not the answer. */
function wrongOf({ asked }: BankQuestion, right: string): string {
  switch (asked.kind) {
    case 'choice':
      return asked.config.options.find(({ id }) => !list(right).includes(id))!.id;
    case 'order':
    case 'parsons':
      return list(right).reverse().join(', ');
    case 'match': {
      const pairs = list(right).map((pair) => pair.split('=') as [string, string]);
      const at = pairs.findIndex(([, other]) => other !== pairs[0]![1]);
      [pairs[0]![1], pairs[at]![1]] = [pairs[at]![1], pairs[0]![1]];
      return pairs.map((pair) => pair.join('=')).join(', ');
    }
    case 'result': {
      const { columns, rows } = JSON.parse(right) as { columns?: string[]; rows: unknown[][] };
      const altered = rows.map((row, at) => (at ? row : [...row.slice(0, -1), 'none such']));
      return JSON.stringify({ columns, rows: altered });
    }
    case 'field':
      return Object.keys(asked.config.record).find((name) => !right.startsWith(name))!;
    case 'policy':
      return '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}';
    case 'filter':
      return '{ $.eventName = "NoSuchEvent" }';
    case 'alarm':
      return right.replace(/(--threshold[ =])\d+/, '$11000000');
    case 'digits':
      return right.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    case 'number':
      return String(Number(right) + 1_000);
    case 'ip':
      return right === '203.0.113.255' ? '203.0.113.254' : '203.0.113.255';
    case 'time':
      return '1999-12-31T23:59:59Z';
    case 'text':
      // An example that is no question's answer.
      return NOUNS[asked.config.noun].example;
  }
}

/** Not of the kind, or left out in part. */
function malformedOf({ asked }: BankQuestion, right: string): string {
  switch (asked.kind) {
    case 'order':
    case 'match':
      return list(right).slice(1).join(', ');
    case 'policy':
      return right.slice(0, -5);
    case 'filter':
      return '{ $.eventName = ';
    case 'alarm':
      return '--no-such-flag 1';
    case 'field':
      return 'userIdentity.noSuchField';
    case 'time':
      return 'at tea time';
    case 'ip':
      return '198.51.100';
    case 'digits':
      return '1234 twelve';
    case 'number':
      return 'quite a few';
    case 'choice':
      return 'zz';
    case 'text':
      return '¿?';
    case 'parsons':
      return 'no-such-stage';
    case 'result':
      return 'a row\n'.repeat(5_000);
  }
}
