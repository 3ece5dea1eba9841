/**
 * The program that reads what is not its own: a new identity for each round, a few objects, from an address
 * that changes now and then. It goes down the list of keys that it was given.
 */
import { SECOND } from '@/lib/simulate/clock';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { exportOf, FETCHER, MEMBERS, photoOf, SCRIPT, SCRIPT_ADDRESSES } from './cast';
import { Guest } from './guest';
import { CONFIG, newGuest, visit } from './visitors';

/** In a browser first, on Friday evening; the program a few hours later. */
const LOOKED = '2026-05-15T21:47:33Z';
const FETCHED = '2026-05-16T01:12:51Z';
const BEGAN = '2026-05-16T01:14:20Z';
/** When it goes on from the next address by itself. */
const MOVES = ['2026-05-16T22:40:00Z', '2026-05-17T19:05:00Z'];

interface Place {
  readonly keys: readonly string[];
  /** Which of them is next. */
  next: number;
}

/** The keys of others as S3 lists them, then those that it knows of beside. */
const JOURNALS = MEMBERS.filter(({ exported }) => exported).map(exportOf);
const PHOTOGRAPHS = MEMBERS.flatMap((one) =>
  Array.from({ length: one.photos }, (_, photo) => photoOf(one, photo + 1)),
);
const PLACES = [
  [...JOURNALS, ...PHOTOGRAPHS].sort(),
  JOURNALS,
  MEMBERS.map(({ handle }) => `avatars-original/${handle}.jpg`),
];

export class Script {
  readonly #random: Random;
  readonly #places: readonly Place[] = PLACES.map((keys) => ({ keys, next: 0 }));
  #address = 0;
  #rounds = 0;
  #guest: Guest | undefined;
  #identities: string[] = [];

  constructor(
    readonly sim: Simulation,
    readonly access: Access,
  ) {
    this.#random = sim.random('script');
    const browser = {
      sourceIPAddress: this.#host.sourceIPAddress,
      userAgent: cast.VISITOR_BROWSER,
    };
    const fetcher = { ...browser, userAgent: FETCHER };
    const pages = [['/', 5_120], ['/u/maren', 11_406], [CONFIG, 612]] as const; // prettier-ignore
    pages.forEach(([path, bytes], i) =>
      sim.at(Date.parse(LOOKED) + i * 4 * SECOND, () => visit(sim, browser, path, bytes)),
    );
    sim.at(FETCHED, () => visit(sim, fetcher, CONFIG, 612));
    sim.at(BEGAN, () => this.#round());
    for (const move of MOVES) sim.at(move, () => void (this.#address += 1));
  }

  /** Those that it has been given, and not been asked for yet. */
  takeIdentities(): readonly string[] {
    const all = this.#identities;
    this.#identities = [];
    return all;
  }

  get #host() {
    return { sourceIPAddress: SCRIPT_ADDRESSES[this.#address] as string, userAgent: SCRIPT };
  }

  #round(): void {
    const { sim } = this;
    this.#rounds += 1;
    sim.after(this.#random.int(29 * 60, 44 * 60) * SECOND, () => this.#round());
    const fresh = newGuest(sim, this.access, `script/${this.#rounds}`, this.#host);
    if (!fresh.enter()) return this.#goOn();
    this.#identities.push(fresh.identityId);
    sim.after(2 * SECOND, () => {
      if (fresh.credentials()) this.#guest = fresh;
      this.#goOn();
    });
  }

  /** With the newest credentials that it has. */
  #goOn(): void {
    const guest = this.#guest;
    if (!guest?.signs) return;
    // The first round looks at what guests are meant to see.
    if (this.#rounds === 1) guest.read('avatars/maren.webp');
    this.sim.after(3 * SECOND, () => {
      guest.list(this.#prefix(), 18_406);
      this.#read(guest, this.#random.int(3, 6));
    });
  }

  /** What it lists: everything at first, then what it is about to read. */
  #prefix(): string {
    if (this.#rounds === 1) return '';
    const [first] = this.#places;
    return first?.keys[first.next]?.startsWith('exports/') ? 'exports/' : 'private/';
  }

  /** @param at the place: where one refuses, the next is tried */
  #read(guest: Guest, left: number, at = 0): void {
    const place = this.#places[at];
    if (left === 0 || !place) return;
    this.sim.after(this.#random.int(4, 70) * SECOND, () => {
      // Now and then a connection breaks, and the last object is fetched once more.
      const again = place.next > 0 && this.#random.chance(0.09);
      const read = guest.read(place.keys[again ? place.next - 1 : place.next] as string);
      if (read && !again) place.next = (place.next + 1) % place.keys.length;
      if (read) return this.#read(guest, left - 1, at);
      if (!this.access.blocked.has(this.#host.sourceIPAddress))
        return this.#read(guest, left, at + 1);
      this.#move(guest);
      this.#read(guest, left, at);
    });
  }

  /** Refused because of where it is: from the next address. */
  #move(guest: Guest): void {
    if (this.#address + 1 >= SCRIPT_ADDRESSES.length) return;
    this.#address += 1;
    guest.moveTo(this.#host.sourceIPAddress);
  }
}
