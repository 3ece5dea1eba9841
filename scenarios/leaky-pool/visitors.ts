/** Guests with a reason: readers of public journals, the load test, the partner, the office. */
import { unknown, type Host } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { accessLine } from '@/lib/simulate/lines/access';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { ACCESS_LOG, ACCOUNT, benchmarkAddress, BROWSERS, MEMBERS, REGION, RELEASE } from './cast';
import { Guest } from './guest';

export const CONFIG = '/assets/config.json';

export function visitors(sim: Simulation, access: Access): void {
  readers(sim, access);
  loadTest(sim, access, '2026-05-14T08:10:00Z');
  loadTest(sim, access, '2026-05-15T10:05:00Z');
  partner(sim, access);
  developerLooks(sim, access);
}

/** A guest whose chance is their own. */
export function newGuest(
  sim: Simulation,
  access: Access,
  label: string,
  host: Host,
  known?: string,
): Guest {
  return new Guest(sim.actor(label, unknown(ACCOUNT, host, REGION)), access, host, known);
}

/** A request to the web site, in its access log. */
export function visit(
  sim: Simulation,
  { sourceIPAddress, userAgent }: Host,
  path: string,
  bytes: number,
  status = 200,
): void {
  const line = { client: sourceIPAddress, time: sim.now, method: 'GET', path, status, bytes };
  sim.log(ACCESS_LOG, accessLine({ ...line, userAgent }));
}

/** Where avatars are: the release of Wednesday moved them. */
const avatarOf = (handle: string, now: number) =>
  `${now < millis(RELEASE) ? 'public/avatars' : 'avatars'}/${handle}.webp`;

/** People who open a public journal without an account. Some come back, with the identity that the browser kept. */
function readers(sim: Simulation, access: Access): void {
  const random = sim.random('readers');
  const kept: { readonly host: Host; readonly identityId: string }[] = [];
  let count = 0;
  sim.every(
    11 * MINUTE,
    () => {
      const hour = (sim.now % DAY) / HOUR;
      if ((hour < 5 || hour > 22) && random.chance(0.75)) return;
      count += 1;
      const back = kept.length > 5 && random.chance(0.25) ? random.pick(kept) : undefined;
      const host = back?.host ?? {
        sourceIPAddress: benchmarkAddress(random.int(0, 60_000)),
        userAgent: random.pick(BROWSERS),
      };
      const guest = newGuest(sim, access, `reader/${count}`, host, back?.identityId);
      if (!back) kept.push({ host, identityId: guest.identityId });
      opensJournal(sim, random, guest, host, back !== undefined);
    },
    { from: sim.now + MINUTE, jitter: 7 * MINUTE, random },
  );
}

function opensJournal(
  sim: Simulation,
  random: Random,
  guest: Guest,
  host: Host,
  known: boolean,
): void {
  const owner = random.pick(MEMBERS);
  visit(sim, host, `/u/${owner.handle}`, random.int(8_200, 14_900));
  const faces = Array.from({ length: random.int(1, 4) }, () => random.pick(MEMBERS).handle);
  sim.after(SECOND, () => {
    visit(sim, host, CONFIG, 612);
    if (!known && !guest.enter()) return;
    sim.after(SECOND, () => {
      if (!guest.credentials()) return;
      // The page asks for settings, which guests have none of.
      sim.after(SECOND, () => guest.readMissing(`private/${guest.identityId}/settings.json`));
      faces.forEach((handle, i) =>
        sim.after((2 + i) * SECOND, () => guest.read(avatarOf(handle, sim.now))),
      );
    });
  });
}

/** Eighty browsers that are none, from one address, in a good half hour. */
function loadTest(sim: Simulation, access: Access, from: string): void {
  const random = sim.random(`load test/${from}`);
  for (let i = 0; i < 80; i += 1) {
    sim.at(millis(from) + i * 27 * SECOND + random.int(0, 9 * SECOND), () => {
      const guest = newGuest(sim, access, `load test/${from}/${i}`, cast.QA);
      if (!guest.enter()) return;
      sim.after(SECOND, () => {
        if (!guest.credentials()) return;
        for (let face = 0; face < 3; face += 1)
          sim.after((1 + face) * SECOND, () =>
            guest.read(avatarOf(random.pick(MEMBERS).handle, sim.now)),
          );
      });
    });
  }
}

/** A magazine's program takes all avatars three times over each morning, as agreed: with one identity. */
function partner(sim: Simulation, access: Access): void {
  const random = sim.random('partner');
  sim.every(
    DAY,
    () => {
      const guest = newGuest(sim, access, `partner/${sim.now}`, cast.PARTNER);
      visit(sim, cast.PARTNER, CONFIG, 612);
      if (!guest.enter()) return;
      sim.after(SECOND, () => guest.credentials());
      let later = 2 * SECOND;
      for (let round = 0; round < 3; round += 1) {
        for (const { handle } of MEMBERS) {
          later += random.int(2, 9) * SECOND;
          sim.after(later, () => guest.read(avatarOf(handle, sim.now)));
        }
        later += random.int(4, 9) * MINUTE;
      }
    },
    { from: millis('2026-05-13T04:00:00Z'), jitter: 20 * MINUTE, random },
  );
}

/** Whether avatars are seen again, a minute after the change: in a browser, and by a list. */
function developerLooks(sim: Simulation, access: Access): void {
  const host = { sourceIPAddress: cast.OFFICE, userAgent: BROWSERS[1] as string };
  sim.at('2026-05-14T13:43:02Z', () => {
    const guest = newGuest(sim, access, 'developer looks', host);
    opensJournal(sim, sim.random('developer looks/faces'), guest, host, false);
    sim.after(70 * SECOND, () => guest.list('avatars/', 7_214));
  });
}
