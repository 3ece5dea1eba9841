// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Term } from '@/components/mdx/term';

configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

const DIGEST = { id: 'digest-file', term: 'digest file', short: 'A file that names the hash of `log` files.' }; // prettier-ignore
const TRAIL = { id: 'trail', term: 'trail', short: 'What delivers events.' };

async function show() {
  render(
    <p>
      A <Term term={DIGEST}>digest</Term> of a <Term term={TRAIL}>trail</Term>, and more.
    </p>,
  );
  const digest = await screen.findByRole('button', { name: 'digest' });
  return { digest, trail: await screen.findByRole('button', { name: 'trail' }) };
}
const notes = () => screen.queryAllByRole('note').map((note) => note.textContent);

describe('a term', () => {
  it('is explained by a press, where it stands, and leads to the glossary', async () => {
    const { digest } = await show();
    expect(notes()).toEqual([]);
    fireEvent.click(digest);
    expect(notes()).toEqual(['digest fileA file that names the hash of log files.In the glossary']);
    expect(digest.getAttribute('aria-expanded')).toBe('true');
    const note = document.getElementById(digest.getAttribute('aria-controls') ?? '');
    expect(note).toBe(screen.getByRole('note'));
    // What Tab comes to next is in the note.
    expect(digest.compareDocumentPosition(note!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('link', { name: 'In the glossary' }).getAttribute('href')).toBe(
      '/glossary#digest-file',
    );
    fireEvent.click(digest);
    expect(notes()).toEqual([]);
  });

  it('is closed by Escape, from the term and from the link, and the focus is on the term', async () => {
    const { digest } = await show();
    for (const from of [() => digest, () => screen.getByRole('link')]) {
      fireEvent.click(digest);
      from().focus();
      fireEvent.keyDown(from(), { key: 'Escape' });
      expect(notes()).toEqual([]);
      expect(digest.getAttribute('aria-expanded')).toBe('false');
      expect(document.activeElement).toBe(digest);
    }
  });

  it('takes the keys of a button', async () => {
    const { digest } = await show();
    expect(digest.tabIndex).toBe(0);
    for (const key of ['Enter', ' ']) {
      expect(fireEvent.keyDown(digest, { key }), 'the page does not scroll').toBe(false);
      expect(notes()).toHaveLength(1);
      fireEvent.keyDown(digest, { key });
      expect(notes()).toEqual([]);
    }
  });

  it('keeps an Escape for itself only where it has something to close', async () => {
    const { digest } = await show();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    fireEvent.click(digest);
    fireEvent.keyDown(digest, { key: 'Escape' });
    expect(heard).toEqual([]);
    fireEvent.keyDown(digest, { key: 'Escape' });
    expect(heard).toEqual(['Escape']);
    document.removeEventListener('keydown', listen);
  });

  it('gives way to a press elsewhere, and to another term', async () => {
    const { digest, trail } = await show();
    fireEvent.click(digest);
    fireEvent.pointerDown(screen.getByRole('note'));
    expect(notes()).toHaveLength(1);
    fireEvent.pointerDown(trail);
    fireEvent.click(trail);
    expect(notes()).toEqual(['trailWhat delivers events.In the glossary']);
    fireEvent.pointerDown(document.body);
    expect(notes()).toEqual([]);
  });
});
