import { expect, it } from 'vitest';
import { onBothEngines, someWorkshop } from './engines';

const FAR = '2099-01-01T00:00:00.000Z';

onBothEngines((place) => {
  it('knows staff by their link, and the password beside it', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const helper = await store.addStaff(id, { role: 'helper', name: 'Hamza', password: 'hünter2' });
    const { link, ...known } = helper;
    expect(await store.findStaffByLink(link)).toEqual(known);
    expect(await store.findStaffByLink(`${link}x`)).toBeUndefined();
    expect(await store.staffPasswordFits(helper.id, 'hünter2')).toBe(true);
    // The same letters as another keyboard composes them.
    expect(await store.staffPasswordFits(helper.id, 'hu\u0308nter2')).toBe(true);
    expect(await store.staffPasswordFits(helper.id, 'hunter2')).toBe(false);
    expect(await store.staffPasswordFits(helper.id, '')).toBe(false);
    expect(await store.staffPasswordFits('nobody', 'hünter2')).toBe(false);
    const [instructor] = await store.listStaff(id);
    expect(instructor).toMatchObject({ role: 'instructor', hasPassword: false });
    expect(await store.staffPasswordFits(instructor!.id, 'anything')).toBe(true);
    await expect(store.addStaff('nobody', { role: 'helper', name: 'H' })).rejects.toMatchObject({ code: 'not-found' }); // prettier-ignore
  });

  it('ends a link and its sessions when it is renewed or the member leaves', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const helper = await store.addStaff(id, { role: 'helper', name: 'Hamza' });
    const session = { workshopId: id, role: 'helper', subjectId: helper.id, expiresAt: FAR };
    const first = await store.createSession(session);
    const renewed = await store.renewStaffLink(helper.id);
    expect(await store.findStaffByLink(helper.link)).toBeUndefined();
    expect(await store.findStaffByLink(renewed.link)).toMatchObject({ id: helper.id });
    expect(await store.findSession(first.token)).toBeUndefined();
    const second = await store.createSession(session);
    await store.removeStaff(helper.id);
    expect(await store.findStaffByLink(renewed.link)).toBeUndefined();
    expect(await store.findSession(second.token)).toBeUndefined();
    expect(await store.listStaff(id)).toHaveLength(1);
    await expect(store.renewStaffLink(helper.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('begins no session by a link that was renewed, or whose seat was taken away', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const helper = await store.addStaff(id, { role: 'helper', name: 'Hamza' });
    const by = (link: string) =>
      store.createSession({ workshopId: id, role: 'helper', subjectId: helper.id, expiresAt: FAR, link }); // prettier-ignore
    const { token, session } = await by(helper.link);
    expect(await store.findSession(token)).toEqual(session);
    const { link } = await store.renewStaffLink(helper.id);
    await expect(by(helper.link)).rejects.toMatchObject({ code: 'not-found' });
    // Another's link is not theirs either.
    const other = await store.addStaff(id, { role: 'helper', name: 'Hal' });
    await expect(by(other.link)).rejects.toMatchObject({ code: 'not-found' });
    await by(link);
    await store.removeStaff(helper.id);
    await expect(by(link)).rejects.toMatchObject({ code: 'not-found' });
    expect(await place().query('select * from sessions')).toEqual([]);
  });

  it('leaves no session of an old link, whichever of the two is first', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    const helper = await one.addStaff(id, { role: 'helper', name: 'Hamza' });
    let { link } = helper;
    for (let n = 0; n < 20; n++) {
      const given = { workshopId: id, role: 'helper', subjectId: helper.id, expiresAt: FAR, link };
      const began = Promise.allSettled([one.createSession(given)]);
      ({ link } = await two.renewStaffLink(helper.id));
      await began;
      expect(await place().query('select * from sessions')).toEqual([]);
    }
  });

  it('says which of many sessions were ended', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const given = { workshopId: id, role: 'participant', subjectId: 'p1' };
    const made = await Promise.all(
      Array.from({ length: 3 }, () => store.createSession({ ...given, expiresAt: FAR })),
    );
    const late = await store.createSession({ ...given, expiresAt: '2001-01-01T00:00:00.000Z' });
    await store.endSession(made[1]!.token);
    const ids = [...made, late].map(({ session }) => session.id);
    // More than one query takes.
    const strangers = Array.from({ length: 450 }, (_, n) => `nobody-${n}`);
    expect(await store.endedSessions([...strangers, ...ids])).toEqual([
      ...strangers,
      ids[1],
      ids[3],
    ]);
    expect(await store.endedSessions([])).toEqual([]);
  });

  it('knows a session until its time is over or it is ended', async () => {
    const place_ = place();
    const store = await place_.open(() => new Date('2026-03-01T12:00:00Z'));
    const id = await someWorkshop(store);
    const given = { workshopId: id, role: 'participant', subjectId: 'p7' };
    const short = await store.createSession({ ...given, expiresAt: '2026-03-01T20:00:00.000Z' });
    const long = await store.createSession({ ...given, expiresAt: FAR });
    expect(short.token).not.toBe(long.token);
    expect(await store.findSession(short.token)).toEqual(short.session);
    const evening = await place_.open(() => new Date('2026-03-01T20:00:00Z'));
    expect(await evening.findSession(short.token)).toBeUndefined();
    expect(await evening.deleteExpiredSessions()).toBe(1);
    expect(await evening.findSession(long.token)).toEqual(long.session);
    await evening.endSession(long.token);
    expect(await evening.findSession(long.token)).toBeUndefined();
    expect(await place_.query('select * from sessions')).toEqual([]);
  });

  it('has one return link a participant: the newest', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const old = await store.renewReturnLink(id, 'p1');
    const other = await store.renewReturnLink(id, 'p2');
    const link = await store.renewReturnLink(id, 'p1');
    expect(await store.findReturn(old)).toBeUndefined();
    expect(await store.findReturn(link)).toEqual({ workshopId: id, participantId: 'p1' });
    expect(await store.findReturn(other)).toEqual({ workshopId: id, participantId: 'p2' });
    await store.removeReturnLink(id, 'p1');
    expect(await store.findReturn(link)).toBeUndefined();
  });

  it('keeps no secret that could be used by who reads the database', async () => {
    const store = await place().open();
    const instructor = { role: 'instructor', name: 'Ines', password: 'correct horse' };
    const made = await store.create({ title: 'Logs', config: {}, instructor });
    const id = made.workshop.id;
    const { token } = await store.createSession({ workshopId: id, role: 'participant', subjectId: 'p1', expiresAt: FAR }); // prettier-ignore
    const secrets = [made.instructor.link, token, await store.renewReturnLink(id, 'p1'), 'correct horse']; // prettier-ignore
    const rows = await Promise.all(['staff', 'sessions', 'returns', 'workshops'].map((table) => place().query(`select * from ${table}`))); // prettier-ignore
    expect(rows.map((list) => list.length)).toEqual([1, 1, 1, 1]);
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
