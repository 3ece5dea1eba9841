import type { Part } from './agenda';
import type { State } from './state';

/** The part that goes on; nothing before the first. */
export const currentPart = ({ agenda, part }: Pick<State, 'agenda' | 'part'>): Part | undefined =>
  agenda.find(({ id }) => id === part?.id);
