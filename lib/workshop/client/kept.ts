/** A participant's own side of a room, in this browser alone: what was typed, read, and told to nobody else. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ReferenceQuery } from '@/lib/grading/responses';
import type { Refusal } from '../protocol/refusals';
import { wrongInput } from '../protocol/wrong-input';
import type { AnyCommand, Told } from './wire';

/** What the server last said of a question beside what it tells the room. */
export interface Said {
  readonly refusal?: Refusal;
  /** It will never be taken, in words. */
  readonly failed?: string;
  /** Of a right answer. */
  readonly explanation?: string;
  /** Of a wrong one: a query that shows it, and which answer that was, as the room has it. */
  readonly see?: ReferenceQuery;
  readonly input?: string;
}

/** Whose it is: more than one person may take part in a workshop from one browser, one after the other. */
export interface Owner {
  readonly workshop: string;
  /** The participant. */
  readonly who: string;
}

interface Kept {
  /** By workshop, participant and place: a question's ref, a field of the card. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly said: Readonly<Record<string, Said>>;
  /** By workshop and participant: messages up to then were read. */
  readonly readAt: Readonly<Record<string, string>>;
}

export const KEPT = 'trailwise.room';

export const useKept = create<Kept>()(
  persist((): Kept => ({ drafts: {}, said: {}, readAt: {} }), { name: KEPT, version: 1 }),
);

const nameOf = ({ workshop, who }: Owner) => `${workshop} ${who}`;

/** Names what belongs to one place of a participant's workshop. */
export const placeOf = (owner: Owner, place: string) => `${nameOf(owner)} ${place}`;

export const readAtOf = ({ readAt }: Kept, owner: Owner): string | undefined =>
  readAt[nameOf(owner)];

export function keepDraft(owner: Owner, place: string, text: string): void {
  const at = placeOf(owner, place);
  useKept.setState(({ drafts, said }) => ({
    drafts: { ...drafts, [at]: text },
    // A refusal is of what stood there before.
    said: { ...said, [at]: { ...said[at], refusal: undefined, failed: undefined } },
  }));
}

export function readUpTo(owner: Owner, at: string): void {
  useKept.setState(({ readAt }) => ({ readAt: { ...readAt, [nameOf(owner)]: at } }));
}

/** What became of a command, for whoever looks next: the page that gave it may be gone. */
export function keepSaid(
  owner: Owner,
  command: AnyCommand,
  told: Told | { readonly failed: string },
): void {
  const at = placeOf(owner, 'ref' in command ? command.ref : command.do);
  useKept.setState(({ said }) => ({
    said: { ...said, [at]: saidOf(said[at], command, told) },
  }));
}

function saidOf(
  was: Said | undefined,
  command: AnyCommand,
  told: Told | { readonly failed: string },
): Said {
  const before = { explanation: was?.explanation };
  if ('failed' in told) return { ...before, failed: told.failed };
  if (!told.ok) return { ...before, refusal: told.refusal };
  const { graded } = told;
  if (!graded || command.do !== 'answer') return before;
  const { verdict, explanation } = graded;
  const { see } = verdict;
  return {
    explanation: explanation ?? before.explanation,
    ...(see && { see, input: wrongInput(command.input) }),
  };
}

/** Forgets a participant, who has no seat in this browser any more; what others typed here stays. */
export const forget = (owner: Owner): void => forgetUnder(nameOf(owner));

/** Forgets everybody of a workshop. */
export const forgetAll = (workshop: string): void => forgetUnder(workshop);

function forgetUnder(name: string): void {
  const without = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(record).filter(([at]) => at !== name && !at.startsWith(`${name} `)),
    );
  useKept.setState(({ drafts, said, readAt }) => ({
    drafts: without(drafts),
    said: without(said),
    readAt: without(readAt),
  }));
}

/** Another tab of this browser wrote. @returns what ends it */
export function followTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEPT) void useKept.persist.rehydrate();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
