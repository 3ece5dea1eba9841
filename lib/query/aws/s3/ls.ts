import type { CustomOperation } from '../operation';
import { listObjects } from './list';
import { bytesText } from './size';
import { bucketAndKey } from './uri';

export const ls: CustomOperation = {
  kind: 'custom',
  name: 'ls',
  summary: 'list buckets, or the objects and prefixes below a prefix',
  operands: [{ name: 'paths', count: 'optional' }],
  parameters: [
    { name: 'recursive', type: 'boolean', what: 'all objects below, by their whole keys' },
    { name: 'page-size', type: 'integer', what: 'no effect here' },
    { name: 'human-readable', type: 'boolean', what: 'sizes in KiB, MiB, …' },
    { name: 'summarize', type: 'boolean', what: 'count and size of all at the end' },
  ],
  async run(input, { account, outside }) {
    const { bucket, key } = bucketAndKey(input.operands[0] ?? 's3://');
    const size = (bytes: number) => (input.flag('human-readable') ? bytesText(bytes) : `${bytes}`);
    let count = 0;
    let total = 0;
    let shown = 0;
    if (bucket === '') {
      for (const { name, created } of account.cloud.buckets)
        outside.print(`${when(created)} ${name}\n`);
    } else {
      const prefixes = new Set<string>();
      const lines: string[] = [];
      for (const object of await listObjects(account, bucket, key)) {
        const slash = input.flag('recursive') ? -1 : object.key.indexOf('/', key.length);
        shown++;
        if (slash >= 0) {
          prefixes.add(object.key.slice(0, slash).split('/').at(-1) ?? '');
          continue;
        }
        count++;
        total += object.size;
        const name = input.flag('recursive') ? object.key : (object.key.split('/').at(-1) ?? '');
        lines.push(`${when(object.modified)} ${size(object.size).padStart(10)} ${name}\n`);
      }
      for (const prefix of prefixes) outside.print(`${'PRE'.padStart(30)} ${prefix}/\n`);
      outside.print(lines.join(''));
    }
    if (input.flag('summarize')) {
      outside.print(`\nTotal Objects: ${count}\n   Total Size: ${size(total)}\n`);
    }
    return key !== '' && shown === 0 ? 1 : 0;
  },
};

/** `2024-11-28 15:25:31`: the terminal's zone is UTC. */
const when = (time: string) => time.slice(0, 19).replace('T', ' ');
