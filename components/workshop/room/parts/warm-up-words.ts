import type { WarmUp } from '@/lib/workshop/protocol/facts';
import { UNREACHED } from './try-device';

export interface Check {
  readonly name: string;
  readonly fine: boolean;
  readonly words: string;
}

/** A device with less has little room beside a browser. In gigabytes. */
const LITTLE = 4;
/** In milliseconds: one waits for every answer. */
const SLOW = 800;

/** What was found, a line each. */
export function checksOf({ engines, memoryGB, networkMs, browser }: WarmUp): Check[] {
  const { shell, sql } = engines;
  const slow = networkMs >= SLOW;
  return [
    {
      name: 'Terminal',
      fine: shell === 'ok',
      words: shell === 'ok' ? 'jq runs, and counted the events of a log.' : shell,
    },
    { name: 'SQL', fine: sql === 'ok', words: sql === 'ok' ? 'DuckDB runs, and counted them too.' : sql }, // prettier-ignore
    {
      name: 'Network',
      fine: !slow,
      words:
        networkMs >= UNREACHED
          ? 'The server did not answer.'
          : `The server answers within ${Math.max(1, Math.round(networkMs))} ms${slow ? ', which is slow' : ''}.`,
    },
    { name: 'Browser', fine: true, words: browser },
    ...(memoryGB === undefined
      ? []
      : [
          {
            name: 'Memory',
            fine: memoryGB >= LITTLE,
            words: `${memoryGB >= 8 ? '8 GB or more' : `${memoryGB} GB`}${memoryGB < LITTLE ? ', which is little for the largest labs' : ''}.`,
          },
        ]),
  ];
}

/** What to do, in order; nothing where all is well. */
export function adviceOn({ engines, memoryGB, networkMs }: WarmUp): readonly string[] | undefined {
  const broken = engines.shell !== 'ok' || engines.sql !== 'ok';
  const advice = [
    ...(broken
      ? [
          'Reload this page and check again: a download may have been cut off.',
          'Use a current Chrome, Edge, Firefox or Safari, without a mode that blocks WebAssembly (such as Lockdown Mode).',
          'On a company network a proxy may hold back .wasm files: try another network, such as your phone’s.',
          'If it stays so, raise the flag “Need help”, and look on with a neighbour until somebody comes.',
        ]
      : []),
    ...(memoryGB !== undefined && memoryGB < LITTLE
      ? ['Close other tabs and programs before the labs.']
      : []),
    ...(networkMs >= SLOW
      ? [
          'Sit nearer to the access point, or use another network. Answers are kept and sent when they can be.',
        ]
      : []),
  ];
  return advice.length > 0 ? advice : undefined;
}
