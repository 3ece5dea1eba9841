// @vitest-environment jsdom
import path from 'node:path';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FIGURES } from '@/components/mdx/figures';
import { readContent } from '@/lib/content/check/source';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('each figure that a lesson names is there', async () => {
  const { lessons } = await readContent(ROOT);
  const named = lessons.flatMap(({ id, text }) =>
    [...text.matchAll(/<Figure\s+name="([^"]+)"/g)].map(([, name = '']) => `${id}: ${name}`),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((one) => !FIGURES[one.split(': ')[1] ?? ''])).toEqual([]);
});

test.each(Object.keys(FIGURES))(
  'what %s draws is told in words, or hidden beside words',
  (name) => {
    const Drawing = FIGURES[name];
    const { container } = render(Drawing ? <Drawing /> : <p />);
    for (const svg of container.querySelectorAll('svg')) {
      const words = svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '';
      const hidden = svg.closest('[aria-hidden="true"]') !== null;
      const labelled = svg.hasAttribute('aria-labelledby') || words.length >= 20;
      expect(hidden || labelled, svg.outerHTML.slice(0, 120)).toBe(true);
    }
  },
);
