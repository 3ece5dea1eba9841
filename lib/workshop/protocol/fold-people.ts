/** Events of people and teams. */
import { everyParticipant, withParticipant } from './change';
import type { EventOf } from './events';
import { own } from './ids';
import type { State } from './state';

export function joined(state: State, event: EventOf<'joined'>): State {
  const { participant: id, name, team, at } = event;
  if (own(state.places, id) !== undefined) return state;
  return {
    ...state,
    places: { ...state.places, [id]: state.participants.length },
    participants: [
      ...state.participants,
      {
        id,
        name,
        ...(team !== undefined && { team }),
        joinedAt: at,
        lastActiveAt: at,
        flag: { state: 'working', since: at },
        messages: [],
        answers: {},
        wrongAt: [],
      },
    ],
  };
}

export const renamed = (state: State, event: EventOf<'renamed'>): State =>
  withParticipant(state, event, event.participant, (one) => ({ ...one, name: event.name }));

export const removed = (state: State, event: EventOf<'removed'>): State =>
  withParticipant(state, event, event.participant, (one) => ({
    ...one,
    gone: event.banned ? 'banned' : 'removed',
  }));

export const readmitted = (state: State, event: EventOf<'readmitted'>): State =>
  withParticipant(state, event, event.participant, (one) => ({
    ...one,
    gone: undefined,
    team: event.team,
  }));

export const returnLinkRenewed = (state: State, event: EventOf<'return-link-renewed'>): State =>
  withParticipant(state, event, event.participant, (one) => ({ ...one, linkRenewedAt: event.at }));

export const flagged = (state: State, event: EventOf<'flagged'>): State =>
  withParticipant(state, event, event.participant, (one) => ({ ...one, flag: event.flag }));

export const helpTaken = (state: State, event: EventOf<'help-taken'>): State =>
  withParticipant(state, event, event.participant, (one) => ({
    ...one,
    flag: { ...one.flag, helper: event.helper },
  }));

export const warmedUp = (state: State, event: EventOf<'warmed-up'>): State =>
  withParticipant(state, event, event.participant, (one) => ({
    ...one,
    warmUp: { ...event.warmUp, at: event.at },
  }));

export const ran = (state: State, event: EventOf<'ran'>): State =>
  withParticipant(state, event, event.participant, (one) => ({
    ...one,
    lastQuery: { ...event.ran, at: event.at },
  }));

export const cardWritten = (state: State, event: EventOf<'card-written'>): State =>
  withParticipant(state, event, event.participant, (one) => ({ ...one, card: event.card }));

export const teamsMade = (state: State, { teams, members }: EventOf<'teams-made'>): State =>
  everyParticipant({ ...state, teams }, (one) => ({ ...one, team: own(members, one.id) }));

export const teamMoved = (state: State, event: EventOf<'team-moved'>): State =>
  withParticipant(state, event, event.participant, (one) => ({ ...one, team: event.team }));

export const teamRenamed = (state: State, { team, name }: EventOf<'team-renamed'>): State => ({
  ...state,
  teams: state.teams.map((one) => (one.id === team ? { ...one, name } : one)),
});
