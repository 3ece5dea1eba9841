/**
 * What is there once a process, made when it is first asked for. It is kept on `globalThis`: Next gives pages, route
 * handlers and the server that runs them modules of their own.
 */
export function perProcess<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`trailwise.${name}`);
  const scope = globalThis as { [key: symbol]: Value | undefined };
  return (scope[key] ??= make());
}
