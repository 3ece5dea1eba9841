/** The workshops that this browser has a seat in: where to come back to. Secrets are in cookies, but for return links. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { MEMBERSHIPS } from './followed';

export interface Membership {
  readonly id: string;
  readonly title: string;
  readonly role: 'staff' | 'participant';
  /** A participant's own way back, to be written down or opened on another device; made once. */
  readonly returnLink?: string;
  /** When this browser got that link, by its own clock. */
  readonly linkAt?: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

interface Memberships {
  readonly all: readonly Membership[];
  /** The workshop that labs and lessons belong to while it goes on; as a participant. */
  readonly current?: string;
  enter(membership: Membership): void;
  /** It is over, or one has left it. */
  quit(id: string, role: Membership['role']): void;
  setCurrent(id: string | undefined): void;
}

/** More are forgotten, the oldest first. */
const MOST = 20;

type Changed = Partial<Pick<Memberships, 'all' | 'current'>>;

export const useMemberships = create<Memberships>()(
  persist(
    (set) => {
      const change = (to: (now: Memberships) => Changed) => {
        // Other tabs wrote as well, and this page may not have read it at all: what they have stays.
        void useMemberships.persist.rehydrate();
        set(to);
      };
      return {
        all: [],
        enter: (membership) =>
          change(({ all }) => {
            const was = all.find((one) => isSame(one, membership));
            const linkAt = membership.returnLink !== undefined && { linkAt: membership.at };
            const rest = all.filter((one) => !isSame(one, membership));
            return {
              all: [{ ...was, ...membership, ...linkAt }, ...rest].slice(0, MOST),
              ...(membership.role === 'participant' && { current: membership.id }),
            };
          }),
        quit: (id, role) =>
          change(({ all, current }) => ({
            all: all.filter((one) => !(one.id === id && one.role === role)),
            ...(role === 'participant' && current === id && { current: undefined }),
          })),
        setCurrent: (current) => change(() => ({ current })),
      };
    },
    {
      name: MEMBERSHIPS,
      version: 1,
      skipHydration: true,
      // What is not kept is none any more: another tab may have left its room.
      merge: (kept, now) => (kept ? { ...now, current: undefined, ...kept } : now),
    },
  ),
);

const isSame = (a: Membership, b: Membership) => a.id === b.id && a.role === b.role;
