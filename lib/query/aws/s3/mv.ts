import type { CustomOperation } from '../operation';
import { TRANSFER, transfer } from './transfer';

export const mv: CustomOperation = {
  kind: 'custom',
  name: 'mv',
  summary: 'copy objects here; that they go from the bucket is refused',
  operands: [{ name: 'paths', count: 'two' }],
  parameters: [
    ...TRANSFER,
    { name: 'recursive', type: 'boolean', what: 'all objects below the prefix' },
  ],
  run: (input, context) => transfer('mv', input, context),
};
