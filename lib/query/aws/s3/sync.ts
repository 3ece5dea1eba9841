import type { CustomOperation } from '../operation';
import { TRANSFER, transfer } from './transfer';

export const sync: CustomOperation = {
  kind: 'custom',
  name: 'sync',
  summary: 'copy the objects below a prefix that are not here yet',
  operands: [{ name: 'paths', count: 'two' }],
  parameters: [
    ...TRANSFER,
    { name: 'size-only', type: 'boolean', what: 'sizes alone tell what is new' },
    { name: 'exact-timestamps', type: 'boolean', what: 'no effect here' },
    { name: 'delete', type: 'boolean', what: 'no effect here: your files stay' },
  ],
  run: (input, context) => transfer('sync', input, context),
};
