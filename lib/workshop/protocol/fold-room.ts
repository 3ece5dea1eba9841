/** Events of the room as a whole. */
import { MOST } from './bounds';
import { everyParticipant, withParticipant } from './change';
import type { EventOf } from './events';
import { pointsOf } from './score';
import type { Message, State } from './state';
import { begin, finish } from './time';

export function initialState({ at, workshop, code, keepDays }: EventOf<'created'>): State {
  return {
    ...workshop,
    code,
    createdAt: at,
    keepDays,
    pauses: [],
    questions: {},
    participants: [],
    places: {},
    teams: [],
    staff: [],
    broadcasts: [],
    scoresShown: false,
  };
}

export const staffJoined = (
  state: State,
  { id, role, name, at }: EventOf<'staff-joined'>,
): State => ({
  ...state,
  staff: [...state.staff, { id, role, name, joinedAt: at }],
});

export const staffLeft = (state: State, { id, at }: EventOf<'staff-left'>): State => ({
  ...state,
  staff: state.staff.map((one) => (one.id === id ? { ...one, leftAt: at } : one)),
});

const timer = (endsAt: string | null, setAt: string) =>
  endsAt === null ? undefined : { endsAt, setAt };

export const partStarted = (state: State, event: EventOf<'part-started'>): State => ({
  ...state,
  part: { id: event.part, startedAt: event.at },
  timer: timer(event.endsAt, event.at),
});

export const timerSet = (state: State, { endsAt, at }: EventOf<'timer-set'>): State => ({
  ...state,
  timer: timer(endsAt, at),
});

export const paused = (state: State, { at }: EventOf<'paused'>): State => ({
  ...state,
  pauses: begin(state.pauses, at),
});

export const resumed = (state: State, { at, endsAt }: EventOf<'resumed'>): State => ({
  ...state,
  pauses: finish(state.pauses, at),
  timer: timer(endsAt, at),
});

const latest = (messages: readonly Message[], message: Message) => [
  ...messages.slice(1 - MOST.broadcasts),
  message,
];

/** What is said to a team is given to those who are in it now: they keep it when they change teams. */
export function broadcast(state: State, event: EventOf<'broadcast'>): State {
  const { to, text, at } = event;
  const message = { text, at };
  if (to.whom === 'all') return { ...state, broadcasts: latest(state.broadcasts, message) };
  const told = <P extends { readonly messages: readonly Message[] }>(participant: P): P => ({
    ...participant,
    messages: latest(participant.messages, message),
  });
  if (to.whom === 'participant') return withParticipant(state, event, to.participant, told);
  return everyParticipant(state, (one) => (one.team === to.team ? told(one) : one));
}

export const frozen = (state: State, { at }: EventOf<'frozen'>): State => ({
  ...state,
  frozen: {
    at,
    points: Object.fromEntries(state.participants.map((one) => [one.id, pointsOf(state, one)])),
  },
});
