/** What an editor colours in a filter pattern or a Logs Insights query. */
import type { Span } from '../types';

export interface Token extends Span {
  readonly kind:
    | 'keyword'
    | 'function'
    | 'field'
    | 'string'
    | 'regex'
    | 'number'
    | 'operator'
    | 'punctuation'
    | 'comment';
}
