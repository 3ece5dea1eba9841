// @vitest-environment jsdom
/** The integrity workbench; node:crypto is the measure of every hash that it shows. */
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ELSEWHERE, exampleBucket } from '@/lib/simulate/delivery/example-bucket';
import { forget, reload } from '../reload';

configure({ asyncUtilTimeout: 30_000 });
afterEach(forget);

const BUCKET = exampleBucket();
const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const VALID = [
  'digest 12:00:27: valid',
  'log 11:05: valid',
  'digest 11:00:27: valid',
  'digest 10:00:27: valid',
  'log 09:35: valid',
  'log 09:45: valid',
  'digest 09:00:27: valid',
  'log 08:15: valid',
];

async function show() {
  const { Integrity } = await import('@/components/mdx/integrity/integrity');
  render(<Integrity id="a/b/integrity" bucket={BUCKET} about={ELSEWHERE} />);
  await screen.findByRole('figure', { name: 'Integrity workbench' });
  await screen.findByRole<HTMLTextAreaElement>('textbox');
}
const chain = () => screen.getByRole('list', { name: 'Digest files, the newest first' });
const entry = (name: RegExp) => within(chain()).getByRole('button', { name });
/** Each file with what is said of it, from the newest. */
const said = () =>
  within(chain()).getAllByRole('button').map((one) => {
    const [name, mark] = [...one.querySelectorAll('span.font-data, span.font-semibold')];
    return `${name?.textContent}: ${mark?.textContent?.trim()}`;
  }); // prettier-ignore
const broken = () => said().filter((one) => !one.endsWith(': valid'));
const links = () =>
  within(chain()).queryAllByText(/^names/).map((one) => one.textContent?.trim()); // prettier-ignore
const status = () => screen.getAllByRole('status')[0]?.textContent;
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const change = (value: string) => fireEvent.change(text(), { target: { value } });
const act = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const hash = (label: string) => screen.getByText(label).parentElement?.querySelector('dd')?.textContent; // prettier-ignore
const pane = () => screen.getByRole('region', { name: 'The file that is open' });

describe('the integrity workbench', () => {
  it('opens with a bucket in which everything is valid', async () => {
    await show();
    expect(said()).toHaveLength(BUCKET.files.length);
    expect(broken()).toEqual([]);
    expect(status()).toBe('8 files, all valid');
    expect(links()).toEqual(Array<string>(3).fill('names the one below by its hash'));
  });

  it('shows for each file the hash that node:crypto has of it, and what names it', async () => {
    await show();
    for (const row of within(chain()).getAllByRole('button')) {
      fireEvent.click(row);
      const file = BUCKET.files.find(({ text: one }) => one === text().value)!;
      const digest = file.signature !== undefined;
      const listed = BUCKET.files.filter((one) => one.text.includes(hashOf(file.text)));
      // The newest digest file is named by none; every other file by one.
      expect(listed).toHaveLength(file.key === BUCKET.digests[0] ? 0 : 1);
      if (listed.length > 0) expect(hash('SHA-256 of the file')).toBe(hashOf(file.text));
      if (!digest) {
        expect(hash('what its digest file names')).toBe(hashOf(file.text));
        continue;
      }
      const lines = screen.getByRole('group', { name: 'The four lines that are signed', hidden: true }); // prettier-ignore
      expect(hash('SHA-256 of the four lines below')).toBe(hashOf(lines.textContent ?? ''));
      expect(hash('in the signature, opened with the public key')).toBe(hashOf(lines.textContent ?? '')); // prettier-ignore
    }
  });

  it('finds one changed byte in a log file, and nothing else wrong', async () => {
    await show();
    const before = text().value;
    expect(before).toContain(ELSEWHERE);
    const after = before.replace(ELSEWHERE, '203.0.113.78');
    change(after);
    expect(broken()).toEqual(['log 09:45: altered']);
    expect(status()).toBe('1 of 8 files not valid');
    expect(hash('SHA-256 of the file')).toBe(hashOf(after));
    expect(hash('what its digest file names')).toBe(hashOf(before));
    expect(pane().textContent).toContain('not the same');
    expect(new Set(links())).toEqual(new Set(['names the one below by its hash']));
    // The byte put back by hand is as good as by the button.
    change(before);
    expect(broken()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });

  it('finds a changed digest file: its signature, what it lists, and the link to it', async () => {
    await show();
    fireEvent.click(entry(/digest 10:00:27/));
    const before = text().value;
    const after = before.replace('"digestEndTime":"', '"digestEndTime": "');
    expect(after).not.toBe(before);
    change(after);
    expect(broken()).toEqual([
      'digest 10:00:27: signature wrong',
      'log 09:35: not vouched for',
      'log 09:45: not vouched for',
    ]);
    expect(links()).toEqual([
      'names the one below by its hash',
      'names another hash than the one below has',
      'names the one below by its hash',
    ]);
    expect(hash('what the next digest file names')).toBe(hashOf(before));
    expect(hash('SHA-256 of the file')).toBe(hashOf(after));
    act('Put it back');
    expect(said()).toEqual(VALID);
    expect(status()).toBe('8 files, all valid');
  });

  it('is not deceived by the new hash in the digest file', async () => {
    await show();
    act('Change the address in the 09:45 log file');
    expect(broken()).toEqual(['log 09:45: altered']);
    act('Write the new hash into its digest file');
    expect(broken()[0]).toBe('digest 10:00:27: signature wrong');
    fireEvent.click(entry(/log 09:45/));
    // The two hashes agree now, and that proves nothing.
    expect(hash('SHA-256 of the file')).toBe(hash('what its digest file names'));
    expect(pane().textContent).toContain('Even where the hashes agree, that proves nothing.');
    act('Put everything back');
    expect(said()).toEqual(VALID);
    expect(screen.queryByRole('button', { name: 'Put everything back' })).toBeNull();
  });

  it('misses what is deleted, and has it again once it is put back', async () => {
    await show();
    act('Delete the log file');
    expect(broken()).toEqual(['log 09:45: missing']);
    expect(pane().textContent).toContain('The file was deleted.');
    act('Put it back');
    act('Delete its digest file');
    expect(broken()).toEqual(['digest 10:00:27: missing']);
    expect(links()[1]).toBe('names a file that is not there');
    // Nobody vouches for the log files of its hour any more.
    const unlisted = screen.getByText('In the bucket, named by no digest file').nextElementSibling;
    expect(unlisted?.textContent).toMatch(/09:35.*not listed.*09:45.*not listed/);
    expect(status()).toBe('3 of 8 files not valid');
    act('Put it back');
    expect(said()).toEqual(VALID);
  });

  it('is after a reload as it was left', async () => {
    await show();
    change(text().value.replace(ELSEWHERE, '203.0.113.78'));
    const left = text().value;
    await reload();
    await show();
    await waitFor(() => expect(broken()).toEqual(['log 09:45: altered']));
    expect(text().value).toBe(left);
    act('Put it back');
    expect(text().value).toContain(ELSEWHERE);
  });
});
