import type { Participant, State } from '@/lib/workshop/protocol/state';

/** Who waits for help: those to whom nobody is on the way come first, the longest waiting before others. */
export const helpQueue = ({ participants }: State): Participant[] =>
  participants
    .filter(({ gone, flag }) => !gone && flag.state === 'help')
    .sort(
      (a, b) =>
        Number(a.flag.helper !== undefined) - Number(b.flag.helper !== undefined) ||
        (a.flag.since < b.flag.since ? -1 : 1),
    );
