import { afterEach, describe, expect, it } from 'vitest';
import { engineFor, setConnectors } from '@/components/lab/workbench/engines';
import type { Evidence } from '@/lib/query/types';

const evidence = { lab: 'test', files: [] } as unknown as Evidence;
const failing = (message: string) =>
  setConnectors({ shell: () => Promise.reject(new TypeError(message)) });

afterEach(() => setConnectors());

describe('an engine that does not load', () => {
  // What fetch() says without a connection in Chromium, Firefox and Safari.
  it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])(
    'says in words what "%s" means',
    async (message) => {
      failing(message);
      const handle = engineFor('shell', evidence);
      await expect(handle.open()).rejects.toThrow('Check your connection.');
      expect(handle.state).toEqual({
        status: 'failed',
        message: 'The files of the query engine could not be downloaded. Check your connection.',
      });
    },
  );

  it('makes a sentence of any other reason', async () => {
    failing('the engine could not be loaded (HTTP 500)');
    const handle = engineFor('shell', evidence);
    await expect(handle.open()).rejects.toThrow('The engine could not be loaded (HTTP 500).');
  });
});
