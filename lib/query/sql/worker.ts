import * as duckdb from '../../../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import { browserEffects, messagePause } from '../browser-effects';
import { serve, type Port } from '../remote';
import type { Evidence } from '../types';
import { Ahead } from './ahead';
import type { AheadMessage } from './ahead-worker';
import { createSqlEngine } from './engine';

const effects = browserEffects();
const bindings = { library: duckdb, runtime: duckdb.BROWSER_RUNTIME, pause: messagePause() };
let ahead: Ahead | undefined;

// Before the engine's own listener: these messages are not for it.
self.addEventListener('message', (event: MessageEvent<object>) => {
  if (!('ahead' in event.data)) return;
  event.stopImmediatePropagation();
  const { ahead: message } = event.data as AheadMessage;
  if ('wasm' in message) ahead = new Ahead(bindings, () => effects.read(message.wasm));
  else ahead?.add(async () => new Uint8Array(await message.part.arrayBuffer()));
});

serve<Evidence>(self as unknown as Port, (evidence) =>
  createSqlEngine(evidence, effects, bindings, ahead),
);
