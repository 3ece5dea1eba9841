// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Term } from '@/components/mdx/term';

const TRAIL = { id: 'trail', term: 'trail', short: 'Delivers events to a bucket.' };

afterEach(cleanup);

it('a term is opened and closed by the keys of a button, and Escape gives the focus back', () => {
  render(
    <p>
      A <Term term={TRAIL}>trail</Term>, as AWS has it.
    </p>,
  );
  const term = screen.getByRole('button', { name: 'trail' });
  expect(screen.queryByRole('note')).toBeNull();
  expect(term.tabIndex).toBe(0);
  fireEvent.keyDown(term, { key: 'Enter' });
  expect(screen.getByRole('note').textContent).toContain(TRAIL.short);
  fireEvent.keyDown(term, { key: ' ' });
  expect(screen.queryByRole('note')).toBeNull();
  fireEvent.keyDown(term, { key: 'Enter' });
  fireEvent.keyDown(screen.getByRole('note'), { key: 'Escape' });
  expect(screen.queryByRole('note')).toBeNull();
  expect(document.activeElement).toBe(term);
});
