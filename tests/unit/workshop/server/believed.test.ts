import { describe, expect, it } from 'vitest';
import { disbelieve, doubtAll, doubtSubject, sessionOf } from '@/lib/workshop/server/believed';
import { hashToken } from '@/lib/workshop/store/secrets/tokens';

const FAR = '2099-01-01T00:00:00.000Z';

/** A store that counts how often it is asked, and answers when it is told to. */
function asked(token: string) {
  const session = {
    id: hashToken(token),
    workshopId: 'w1',
    role: 'helper',
    subjectId: `s-${token}`,
    createdAt: FAR,
    expiresAt: FAR,
  };
  let times = 0;
  let there = true;
  return {
    session,
    end: () => (there = false),
    get times() {
      return times;
    },
    find: async () => {
      times++;
      return there ? session : undefined;
    },
  };
}

describe('a session that is believed', () => {
  it('is asked for once, and anew once it is doubted', async () => {
    const one = asked('a');
    for (let n = 0; n < 3; n++) await sessionOf('a', one.find);
    expect(one.times).toBe(1);
    const doubts = [
      () => disbelieve(one.session.id),
      () => doubtSubject('w1', 's-a'),
      () => doubtAll(),
    ];
    for (const [at, doubt] of doubts.entries()) {
      doubt();
      await sessionOf('a', one.find);
      await sessionOf('a', one.find);
      expect(one.times).toBe(2 + at);
    }
    one.end();
    doubtAll();
    expect(await sessionOf('a', one.find)).toBeUndefined();
  });

  it('is not kept where it was ended while the store was asked', async () => {
    const one = asked('b');
    let answer = () => {};
    const gate = new Promise<void>((open) => (answer = open));
    const slow = sessionOf('b', async () => {
      const found = await one.find();
      await gate;
      return found;
    });
    one.end();
    disbelieve(one.session.id);
    answer();
    await slow;
    expect(await sessionOf('b', one.find)).toBeUndefined();
  });

  it('of another person is left alone by a doubt', async () => {
    const [one, two] = [asked('c'), asked('d')];
    await sessionOf('c', one.find);
    await sessionOf('d', two.find);
    doubtSubject('w1', 's-c');
    await sessionOf('d', two.find);
    expect(two.times).toBe(1);
  });
});
