import type { CustomOperation } from '../operation';
import { TRANSFER, transfer } from './transfer';

export const cp: CustomOperation = {
  kind: 'custom',
  name: 'cp',
  summary: 'copy objects into files here; - is standard output',
  operands: [{ name: 'paths', count: 'two' }],
  parameters: [
    ...TRANSFER,
    { name: 'recursive', type: 'boolean', what: 'all objects below the prefix' },
  ],
  run: (input, context) => transfer('cp', input, context),
};
