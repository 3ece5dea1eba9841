/**
 * `--query`: JMESPath, with the messages of the Python library that the CLI is made with.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-filter.html
 */
import { compile, search } from 'jmespath';
import { EXIT, Failure } from './failure';
import { problemOf } from './query-problem';

export type Query = (answer: unknown) => unknown;

/** @throws Failure where it is no expression; the query it gives, where a function is misused */
export function compileQuery(text: string): Query {
  const problem = problemOf(text, (part) => compile(part));
  if (problem !== undefined) {
    throw new Failure(
      `Bad value for --query ${text}: ${problem}`,
      EXIT.usage,
      'JMESPath: Events[].EventName, Users[?UserName==`glitch`].Arn; quote it for the shell with single quotes.',
    );
  }
  return (answer) => {
    try {
      return search(answer, text);
    } catch (error) {
      throw new Failure(runtime(error), EXIT.general);
    }
  };
}

function runtime(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const count = /^ArgumentError: (\w+)\(\) takes (\d+) (arguments?) but received (\d+)$/.exec(
    message,
  );
  if (count) {
    const [, name, takes, word, got] = count;
    return `Expected ${takes} ${word} for function ${name}(), received ${got}`;
  }
  const type =
    /^TypeError: (\w+)\(\) expected argument \d+ to be type ([\w,<>]+) but received type (\w+)/.exec(
      message,
    );
  if (!type) return message;
  const [, name, wanted = '', got] = type;
  const list = wanted.split(',').map((each) => `'${each}'`);
  return `In function ${name}(), invalid type for value, expected one of: [${list.join(', ')}], received: "${got}"`;
}
