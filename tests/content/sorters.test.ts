/** Event sorters: pages get no kind, and the check finds what is wrong with one. */
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/sorters/[sorter]/records/[record]/answer/route';
import { checkSorters } from '@/lib/content/check/sorters';
import { sorterFiles } from '@/lib/content/sorters';
import { answerSorter, sorterForPage } from '@/lib/content/server/sorters';
import { EVENT_KINDS, kindOf } from '@/lib/trail/event-kinds';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe.each(await sorterFiles.ids(ROOT))('the sorter %s', async (id) => {
  const { records } = await sorterFiles.load(ROOT, id);

  it('gives pages nothing that tells a kind', async () => {
    const page = await sorterForPage(id);
    expect(page?.records).toHaveLength(records.length);
    const text = JSON.stringify(page);
    // sourceEventCategory tells which events an Insights event measured.
    expect(text).not.toMatch(/"(eventCategory|managementEvent|eventType|kind|why)"/);
    for (const { why } of records) expect(text).not.toContain(JSON.stringify(why).slice(1, 40));
  });

  it('tells kind, reason and the hidden fields of each record', async () => {
    for (const { id: record, kind, why } of records) {
      const reply = await answerSorter(id, record);
      expect(reply).toMatchObject({ kind, why });
      expect(kindOf(reply?.told ?? {})).toBe(kind);
    }
  });

  it('has every kind, and records that claim no key of a real account', () => {
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(EVENT_KINDS));
    const keys = JSON.stringify(records).match(/A(?:KIA|SIA|IDA|ROA)[A-Z0-9]+/g) ?? [];
    for (const key of keys) expect(key).toMatch(/EXAMPLE$/);
  });

  it('links each reason to AWS’s page', () => {
    for (const { why } of records) expect(why).toMatch(/\]\(https:\/\/docs\.aws\.amazon\.com\//);
  });
});

describe('the answer’s route', () => {
  const ask = async (sorter: string, record: string, body: unknown) =>
    POST(new Request('http://x/', { method: 'POST', body: JSON.stringify(body) }), {
      params: Promise.resolve({ sorter, record }),
    });

  it('answers a choice, and nothing else', async () => {
    expect((await ask('event-kinds', 'decrypt', { chosen: 'data' })).status).toBe(200);
    for (const body of [{}, { chosen: 'x' }, { chosen: ['data'] }, null])
      expect((await ask('event-kinds', 'decrypt', body)).status).toBe(400);
  });

  it.each(['nowhere', '../event-kinds', '__proto__', ''])('knows no %j', async (name) => {
    expect((await ask(name, 'decrypt', { chosen: 'data' })).status).toBe(404);
    expect((await ask('event-kinds', name, { chosen: 'data' })).status).toBe(404);
    expect(await sorterForPage(name)).toBeUndefined();
  });
});

describe('the check', () => {
  const record = (id: string, kind: string, category: string, why = 'x'.repeat(60)) =>
    `  - id: ${id}\n    kind: ${kind}\n    why: ${why}\n    record: {eventCategory: ${category}}\n`;
  async function findings(name: string, head: string, records: string) {
    const root = await mkdtemp(path.join(os.tmpdir(), 'sorters-'));
    await mkdir(path.join(root, 'content/sorters'), { recursive: true });
    await writeFile(
      path.join(root, `content/sorters/${name}.yaml`),
      `id: ${head}\ntitle: T\nrecords:\n${records}`,
    );
    const source = { root, lessons: [{ file: 'l.mdx', text: '', tree: undefined }] };
    const found = await checkSorters(source as never, undefined as never);
    return found.map(({ line, message }) => `${line}: ${message}`);
  }
  const good = [
    record('a', 'data', 'Data'),
    record('b', 'management', 'Management'),
    record('c', 'insights', 'Insight'),
    record('d', 'network-activity', 'NetworkActivity'),
  ];

  it('has nothing to say of a sound one', async () => {
    expect(await findings('s', 's', good.join(''))).toEqual([]);
  });

  it('finds another name, a name used twice, a wrong kind, and a bare reason', async () => {
    const bad = [
      record('a', 'data', 'Management'),
      record('a', 'management', 'Management', 'short'),
      ...good.slice(2),
    ];
    const said = (await findings('s', 't', bad.join(''))).join('\n');
    expect(said).toContain('It calls itself t.');
    expect(said).toContain('a is called data, and its eventCategory says Management.');
    expect(said).toContain('a is used twice.');
    expect(said).toContain('a is hardly explained.');
  });

  it('finds too few records and unknown kinds', async () => {
    expect(await findings('s', 's', record('a', 'event', 'Data'))).not.toEqual([]);
  });
});
