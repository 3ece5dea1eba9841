/** Says a pattern in a sentence. */
import type { Comparison, Condition, FieldTest, FilterPattern, JsonTest, Operand } from './ast';

export function explainFilter(pattern: FilterPattern): string {
  switch (pattern.kind) {
    case 'all':
      return 'Every log event.';
    case 'terms': {
      const list = (kind: string) =>
        pattern.terms
          .filter((term) => term.kind === kind)
          .map(({ text, regex }) => (regex ? `what %${text}% matches` : `“${text}”`));
      const [must, may, not] = [list('must'), list('may'), list('not')];
      const parts = [
        ...(must.length ? [`contain ${joined(must, 'and')}`] : []),
        ...(not.length ? [`do not contain ${joined(not, 'or')}`] : []),
      ];
      if (parts.length === 0) return `Log events that contain ${joined(may, 'or')}.`;
      return `Log events that ${joined(parts, 'and')}.`;
    }
    case 'json':
      return `Log events of JSON where ${said(pattern.condition, ofJson)}.`;
    case 'fields': {
      const conditions = pattern.fields.flatMap(({ name, condition }) =>
        condition ? [said(condition, (test) => `${name ?? ''} ${ofField(test)}`, true)] : [],
      );
      const { length } = pattern.fields;
      if (length === 0) return 'Every log event.';
      const fields = `Log events of at least ${length} ${length === 1 ? 'field' : 'fields'}`;
      return conditions.length ? `${fields} where ${joined(conditions, 'and')}.` : `${fields}.`;
    }
  }
}

function said<Test>(
  condition: Condition<Test>,
  test: (test: Test) => string,
  inner = false,
): string {
  if (condition.kind === 'test') return test(condition.test);
  const text = joined(
    condition.all.map((one) => said(one, test, true)),
    condition.kind,
  );
  return inner ? `(${text})` : text;
}

const VERBS: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '!=': 'is there and is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

const ofField = ({ comparison, operand }: FieldTest) =>
  `${VERBS[comparison]} ${operandText(operand)}`;
function ofJson(test: JsonTest): string {
  const name = selectorText(test.selector.text.replace(/^\$\.?/, ''));
  switch (test.kind) {
    case 'compare':
      return `${name} ${ofField(test)}`;
    case 'not exists':
      return `there is no ${name}`;
    case 'null':
    case 'true':
    case 'false':
      return `${name} is ${test.kind}`;
  }
}

/** `items[*].id` as `any items[].id`. */
const selectorText = (text: string) => {
  if (text === '*') return 'any field';
  return text.includes('*') ? `any ${text}` : text;
};

function operandText(operand: Operand): string {
  if (operand.kind === 'regex') return `what %${operand.source}% matches`;
  const { text, before, after, number } = operand;
  if (number !== undefined) return text;
  if (text === '' && (before || after)) return 'anything';
  if (before && after) return `text with “${text}” in it`;
  if (before) return `text that ends with “${text}”`;
  return after ? `text that begins with “${text}”` : `“${text}”`;
}

function joined(list: readonly string[], word: string): string {
  const last = list.at(-1) ?? '';
  return list.length < 2 ? last : `${list.slice(0, -1).join(', ')} ${word} ${last}`;
}
