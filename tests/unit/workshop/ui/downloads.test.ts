import { describe, expect, it } from 'vitest';
import { csvRows } from '@/lib/sheet/read/csv';
import { downloadsOf } from '@/components/workshop/host/after/downloads';
import { Q1, Room } from '../protocol/room';

describe('what can be taken along', () => {
  const room = new Room({ title: 'Incident day: Wareville/Ünïon' }).join('u1', 'u2');
  room.host({ do: 'open', refs: [Q1] });
  room.answer('u1', Q1, 'wrong', { echo: '=1+1' });
  room.answer('u1', Q1, 'right', { echo: 'PutObject' });
  const files = downloadsOf(room.state);

  it('is named after the workshop and its day, in letters that every disk takes', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'incident-day-wareville-u-ni-on-2026-11-21-people.csv',
      'incident-day-wareville-u-ni-on-2026-11-21-answers.csv',
      'incident-day-wareville-u-ni-on-2026-11-21-staff.csv',
      'incident-day-wareville-u-ni-on-2026-11-21.json',
    ]);
    expect(downloadsOf({ ...room.state, title: '事件' })[3]?.name).toBe('workshop-2026-11-21.json');
  });

  it('has a row a person and a row an answer, and no formulas', () => {
    const [people, answers] = files.map((file) => file.text());
    const rows = (csv = '') =>
      [...csvRows(csv, ',')].map((row) => ('cells' in row ? row.cells : []));
    expect(rows(people).map(([, name]) => name)).toEqual(['name', 'Name u1', 'Name u2']);
    expect(rows(answers).map((cells) => [cells[6], cells[7]])).toEqual([
      ['right', 'understood'],
      ['no', "'=1+1"],
      ['yes', 'PutObject'],
    ]);
  });

  it('is the whole state as JSON', () => {
    expect(JSON.parse(files[3]?.text() ?? '')).toEqual(JSON.parse(JSON.stringify(room.state)));
  });
});
