import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, redactEvent, redactState } from '@/lib/workshop/protocol/audience';
import type { WorkshopEvent } from '@/lib/workshop/protocol/events';
import { fold, foldAll, initialState } from '@/lib/workshop/protocol/fold';
import { readRef } from '@/lib/workshop/protocol/ids';
import { participantOf } from '@/lib/workshop/protocol/change';
import type { State } from '@/lib/workshop/protocol/state';
import { tallyOf, tallyText } from '@/lib/workshop/protocol/tally-of';
import { answerMark, hintMark, mark, PEOPLE, type Step, steps } from './random-room';
import { Room, WORKSHOP } from './room';

/** The same rooms every time; `SEED=…` plays others. */
const RUNS = { numRuns: 40, unbiased: true, seed: Number(process.env.SEED ?? 6) };
const AUDIENCES: readonly Audience[] = ['staff', 'wall', ...PEOPLE.map((participant) => ({ participant }))]; // prettier-ignore
const REFS = WORKSHOP.agenda.flatMap(({ questions }) => questions);

/** As it comes over the wire. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function play(all: readonly Step[], room = new Room()): Room {
  for (const { actor, command, context, after } of all) {
    room.clock += after;
    room.ask(actor, command, context);
  }
  return room;
}

/** Each event with the state before it. */
function* history(events: readonly WorkshopEvent[]): Generator<[State | undefined, WorkshopEvent]> {
  let state: State | undefined;
  for (const event of events) {
    yield [state, event];
    state = state ? fold(state, event) : foldAll([event]);
  }
}

describe('the laws of a room', () => {
  it('what somebody folds is what they may see of what is folded', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(steps, (all) => {
        const { events } = play(all);
        const views = new Map<Audience, State>();
        for (const [before, event] of history(events)) {
          kinds.add(event.kind);
          const after = before ? fold(before, event) : foldAll([event]);
          if (!after) throw new Error('no state');
          for (const audience of AUDIENCES) {
            const got = redactEvent(event, audience, before);
            const view = views.get(audience);
            const seen = got && sent(got);
            if (view && seen) views.set(audience, fold(view, seen));
            else if (seen?.kind === 'created') views.set(audience, initialState(seen));
            expect(sent(views.get(audience))).toEqual(sent(redactState(after, audience)));
          }
        }
      }),
      RUNS,
    );
    // The rooms are worth something only if everything happens in them.
    expect([...kinds].sort()).toEqual(
      [
        ...['answered', 'broadcast', 'card-written', 'closed', 'created', 'ended', 'flagged'],
        ...['frozen', 'help-taken', 'hint-released', 'hint-taken', 'joined', 'kept', 'mended'],
        ...[
          'opened',
          'part-started',
          'paused',
          'ran',
          'readmitted',
          'renamed',
          'staff-joined',
          'removed',
          'reopened',
        ],
        ...['resumed', 'revealed', 'scores-shown', 'team-moved', 'team-renamed', 'teams-made'],
        ...['locked', 'unlocked', 'staff-left', 'staff-link-renewed', 'return-link-renewed'],
        ...['timer-set', 'unfrozen', 'vote-started', 'voted', 'votes-shown', 'warmed-up'],
      ].sort(),
    );
  });

  it('a snapshot that was sent goes on as one that was folded', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, cut) => {
        const { events, state } = play(all);
        const at = 1 + (cut % events.length);
        const snapshot = foldAll(events.slice(0, at));
        const resumed = events.slice(at).reduce(fold, sent(snapshot) as State);
        expect(sent(resumed)).toEqual(sent(state));
      }),
      RUNS,
    );
  });

  it('the same events give the same state, and the same commands the same events', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const room = play(all);
        expect(foldAll(room.events)).toEqual(foldAll(sent(room.events)));
        expect(play(all).events).toEqual(room.events);
      }),
      RUNS,
    );
  });

  it('a fold changes nothing that was there', () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(freeze);
      }
      return value;
    };
    fc.assert(
      fc.property(steps, (all) => {
        let state: State | undefined;
        for (const event of play(all).events)
          state = freeze(state ? fold(state, freeze(event)) : foldAll([event]));
      }),
      RUNS,
    );
  });

  it('a fold never throws, whatever of the events is missing', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.boolean()), (all, coins) => {
        const [first, ...rest] = play(all).events;
        const some = rest.filter(() => coins.next().value);
        expect(foldAll(first ? [first, ...some] : [])).toBeDefined();
      }),
      RUNS,
    );
  });

  it('no answer is lost: all that were decided are in the state, once', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { events, state } = play(all);
        const kept = state.participants.flatMap(({ answers }) =>
          Object.values(answers).flatMap(({ attempts, votes }) => [...attempts, ...votes]),
        );
        const given = events.filter(({ kind }) => kind === 'answered' || kind === 'voted');
        expect(kept.length).toBe(given.length);
      }),
      RUNS,
    );
  });
});

const NAMES = ['name', 'name too'];
const PRIVATE = ['input', 'echo', 'because', 'query', 'note', 'engine', 'browser', 'good', 'to'];

/** Whatever an audience is sent must hold nothing of these. */
function forbidden(state: State, audience: Audience): string[] {
  const self = typeof audience === 'object' ? audience.participant : undefined;
  const others = PEOPLE.filter((id) => id !== self);
  const me = self === undefined ? undefined : participantOf(state, self);
  const texts = others.flatMap((id) => [...PRIVATE, ...NAMES].map((what) => mark(what, id)));
  for (const { ref, hintCosts } of REFS) {
    const question = state.questions[ref];
    if (!question) texts.push(ref, readRef(ref).question);
    if (!question?.revealed) texts.push(answerMark(ref));
    const hints = [...(question?.hints ?? []), ...(me?.answers[ref]?.hints ?? [])];
    hintCosts.forEach((_, n) => {
      if (!hints.some((hint) => hint.n === n)) texts.push(hintMark(ref, n));
    });
  }
  return texts;
}

describe('what nobody gets who may not have it', () => {
  const LOOKERS = AUDIENCES.filter((audience) => audience !== 'staff');

  it('is in no state and in no event', () => {
    let looked = 0;
    fc.assert(
      fc.property(steps, (all) => {
        for (const [before, event] of history(play(all).events)) {
          const after = before ? fold(before, event) : foldAll([event]);
          if (!after) throw new Error('no state');
          for (const audience of LOOKERS) {
            const json = JSON.stringify([
              redactState(after, audience),
              redactEvent(event, audience, before) ?? null,
            ]);
            for (const text of forbidden(after, audience)) {
              looked++;
              if (json.includes(text)) throw new Error(`${text} in ${json}`);
            }
          }
        }
      }),
      RUNS,
    );
    expect(looked).toBeGreaterThan(100_000);
  });

  it('is in no tally: names only on a board that is shown, echoes only of votes that are shown', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { state } = play(all);
        for (const audience of LOOKERS) {
          const tally = tallyOf(state, audience);
          // What is sent is that, however it was put together.
          expect(JSON.parse(tallyText(state, audience))).toEqual(JSON.parse(JSON.stringify(tally)));
          const { leaderboard, votes, ...counts } = { ...tally, team: undefined };
          if (!state.scoresShown) expect(leaderboard).toBeUndefined();
          for (const [ref, { rounds }] of Object.entries(votes))
            if (!state.questions[ref]?.vote?.shown)
              for (const round of rounds) expect(round).not.toHaveProperty('shares');
          const json = JSON.stringify(counts);
          for (const text of forbidden(state, audience)) expect(json).not.toContain(text);
          const private_ = PRIVATE.filter((what) => what !== 'echo');
          for (const id of PEOPLE)
            for (const what of private_)
              expect(JSON.stringify(tally)).not.toContain(mark(what, id));
        }
      }),
      RUNS,
    );
  });

  it('is not whether a vote is right, before the answer is told', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const [before, event] of history(play(all).events))
          for (const audience of LOOKERS) {
            const got = redactEvent(event, audience, before);
            if (got?.kind === 'voted') expect(got.right).toBeUndefined();
            if (!before) continue;
            for (const one of redactState(before, audience).participants)
              for (const [ref, { votes }] of Object.entries(one.answers))
                if (!before.questions[ref]?.revealed)
                  for (const vote of votes) {
                    expect(vote.right).toBeUndefined();
                    expect(vote.graded).toBeUndefined();
                  }
          }
      }),
      RUNS,
    );
  });
});
