// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import TranslateDialog from '@/components/lab/workbench/translate-dialog';
import type { Evidence, Language } from '@/lib/query/types';

const evidence: Evidence = {
  lab: 'test',
  files: [{ name: 'trail_cloudtrail.json', url: '/x', bytes: 1, modified: '2024-11-28T15:44:52Z' }],
  clock: '2024-11-28T16:00:00Z',
  engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
};
const JQ = `jq -r '.Records[] | select(.eventName == "ConsoleLogin") | .userIdentity.userName' f.json | sort | uniq -c`;

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(cleanup);

function show(
  language: Language,
  query: string,
  languages: readonly Language[] = ['shell', 'sql'],
) {
  const onUse = vi.fn();
  render(
    <TranslateDialog
      open
      {...{ language, query, evidence, languages, onUse }}
      onClose={() => undefined}
    />,
  );
  return onUse;
}
const panel = (name: string) => screen.getByRole('tabpanel', { name });

describe('the dialog', () => {
  it('shows the query beside the first of the other languages', () => {
    show('shell', JQ);
    expect(screen.getByRole('group', { name: 'Your query' })).toHaveProperty('textContent', JQ);
    expect(panel('SQL, Lake').textContent).toContain('GROUP BY userIdentity.userName');
    expect(screen.getAllByRole('tab', { selected: true })).toHaveLength(2);
  });

  it('goes through the languages with the arrow keys', () => {
    show('shell', JQ);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'SQL, Lake' }), { key: 'ArrowRight' });
    expect(panel('SQL, Athena').textContent).toContain('useridentity.username');
    fireEvent.keyDown(screen.getByRole('tab', { name: 'SQL, Athena' }), { key: 'ArrowRight' });
    expect(panel('Logs Insights').textContent).toContain('stats count(*)');
  });

  it('says what a filter pattern leaves out, and of which part', () => {
    show('shell', JQ);
    fireEvent.click(screen.getAllByRole('tab', { name: 'Filter pattern' })[0] as HTMLElement);
    const text = screen.getAllByRole('tabpanel')[0]?.textContent;
    expect(text).toContain('{ $.eventName = "ConsoleLogin" }');
    expect(text).toMatch(/Left out: uniq -c: A filter pattern cannot group/);
  });

  it('puts the translation into its pane, where there is one', () => {
    const onUse = show('shell', JQ);
    fireEvent.click(screen.getByRole('button', { name: 'Use in SQL' }));
    expect(onUse).toHaveBeenCalledWith('sql', expect.stringMatching(/^SELECT count/), undefined);
    fireEvent.click(screen.getAllByRole('tab', { name: 'Logs Insights' })[0] as HTMLElement);
    expect(screen.queryByRole('button', { name: /Use in Logs/ })).toBeNull();
  });

  it('hands the window of a filter pattern on', () => {
    const onUse = show(
      'sql',
      "SELECT * FROM cloudtrail WHERE eventTime >= '2024-11-28 15:00:00' AND readOnly = true",
      ['sql', 'filter'],
    );
    fireEvent.click(screen.getAllByRole('tab', { name: 'Filter pattern' })[0] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Use in Filter pattern' }));
    expect(onUse).toHaveBeenCalledWith('filter', '{ $.readOnly IS TRUE }', {
      from: Date.UTC(2024, 10, 28, 15),
    });
  });

  it('marks a language that cannot say it, and names the clause', () => {
    show('sql', "SELECT * FROM cloudtrail WHERE regexp_like(eventName, '(?i)user')");
    fireEvent.click(
      screen.getAllByRole('tab', { name: /^Filter pattern\s*cannot/ })[0] as HTMLElement,
    );
    expect(screen.getAllByRole('tabpanel')[0]?.textContent).toContain('capital letters');
    expect(screen.getAllByRole('tabpanel')[0]?.textContent).toContain('^^^^');
  });

  it('says why a query stays where it is', () => {
    show('shell', 'grep INSERT rds.log');
    expect(screen.getByText(/stays where it is/)).toBeDefined();
    expect(screen.getByText(/is not translated/)).toBeDefined();
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('copies a command to take along, and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    show('shell', JQ);
    fireEvent.click(screen.getByRole('tab', { name: 'Athena' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy command' }));
    await waitFor(() =>
      expect(within(panel('Athena')).getByRole('status').textContent).toBe('Copied'),
    );
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(/^aws athena start-query-execution/),
    );
    vi.unstubAllGlobals();
  });
});
