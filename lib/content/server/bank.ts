import 'server-only';
import { loadBank } from '../bank/load';
import { cached } from './cached';

const load = cached(loadBank);

/** Every question with its key, read once in production. */
export const bank = () => load(process.cwd());
