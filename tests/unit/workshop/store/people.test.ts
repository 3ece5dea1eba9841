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
    const given = { workshopId: id, role: 'helper', subjectId: helper.id, expiresAt: FAR };
    const by = (secret: string) => store.createSession({ ...given, link: { of: 'staff', secret } });
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
      const given = { workshopId: id, role: 'helper', subjectId: helper.id, expiresAt: FAR };
      const by = { of: 'staff', secret: link } as const;
      const began = Promise.allSettled([one.createSession({ ...given, link: by })]);
      ({ link } = await two.renewStaffLink(helper.id));
      await began;
      expect(await place().query('select * from sessions')).toEqual([]);
    }
  });

  it('ends the sessions of a return link that is renewed, whichever of the two is first', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    const given = { workshopId: id, role: 'participant', subjectId: 'p1', expiresAt: FAR };
    const others = await one.createSession({ ...given, subjectId: 'p2' });
    let secret = await one.makeReturnLink(id, 'p1');
    const stays = await one.createSession({ ...given, link: { of: 'participant', secret } });
    // A link of one's own that is made anew ends nothing but the old link.
    const old = secret;
    secret = await one.makeReturnLink(id, 'p1');
    expect(await one.findSession(stays.token)).toBeDefined();
    await expect(
      one.createSession({ ...given, link: { of: 'participant', secret: old } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    for (let n = 0; n < 20; n++) {
      const link = { of: 'participant', secret } as const;
      const began = Promise.allSettled([one.createSession({ ...given, link })]);
      secret = await two.renewReturnLink(id, 'p1');
      await began;
      const left = await place().query('select token_hash from sessions');
      expect(left).toEqual([{ token_hash: others.session.id }]);
    }
    expect(await two.findReturn(secret)).toMatchObject({ participantId: 'p1' });
  });

  it('keeps the twenty newest sessions of one person, and tells of those that end', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const store = await place().open(() => new Date((now += 1_000)));
    const id = await someWorkshop(store);
    const ended: string[] = [];
    await store.subscribe((signal) => {
      if (signal.kind === 'session-ended') ended.push(signal.session);
    });
    const given = { workshopId: id, role: 'participant', subjectId: 'p1', expiresAt: FAR };
    const other = await store.createSession({ ...given, subjectId: 'p2' });
    const ids: string[] = [];
    for (let n = 0; n < 23; n++) ids.push((await store.createSession(given)).session.id);
    expect(await store.endedSessions([...ids, other.session.id])).toEqual(ids.slice(0, 3));
    await expect.poll(() => ended).toEqual(ids.slice(0, 3));
  });

  it('begins and ends many sessions of one person at a time, while the workshop goes', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    const given = { workshopId: id, role: 'participant', subjectId: 'p1', expiresAt: FAR };
    await one.makeReturnLink(id, 'p1');
    const begin = (many: number) =>
      Array.from({ length: many }, (_, n) => (n % 2 ? one : two).createSession(given));
    await Promise.all([...begin(60), two.renewReturnLink(id, 'p1'), one.renewReturnLink(id, 'p1')]);
    const told = await Promise.allSettled([
      ...begin(30),
      one.deleteForGood(id),
      ...begin(30),
      two.renewReturnLink(id, 'p1'),
    ]);
    // None waits for another that waits for it (`busy`).
    for (const one of told)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'not-found' });
    expect(await place().query('select * from sessions')).toEqual([]);
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
    const old = await store.makeReturnLink(id, 'p1');
    const other = await store.makeReturnLink(id, 'p2');
    const link = await store.makeReturnLink(id, 'p1');
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
    const secrets = [made.instructor.link, token, await store.makeReturnLink(id, 'p1'), 'correct horse']; // prettier-ignore
    const rows = await Promise.all(['staff', 'sessions', 'returns', 'workshops'].map((table) => place().query(`select * from ${table}`))); // prettier-ignore
    expect(rows.map((list) => list.length)).toEqual([1, 1, 1, 1]);
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
