/** Lets the account go on away from the page's thread. */
import { runAfter, type AfterRequest } from './run';

const port = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

port.addEventListener('message', (event: MessageEvent) => {
  void runAfter(event.data as AfterRequest, (stage) =>
    port.postMessage({ type: 'stage', stage }),
  ).then(
    (content) => port.postMessage({ type: 'done', content }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ type: 'failed', message });
    },
  );
});
