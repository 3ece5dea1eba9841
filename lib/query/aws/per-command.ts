/** Keeps what one command has found, so that each of its pages does not look for it anew. */
import type { Input } from './input';
import type { Context } from './operation';

export function perCommand<Value>(
  find: (input: Input, context: Context) => Promise<Value>,
): (input: Input, context: Context) => Promise<Value> {
  const kept = new WeakMap<Context, Promise<Value>>();
  return (input, context) => {
    const found = kept.get(context) ?? find(input, context);
    kept.set(context, found);
    return found;
  };
}
