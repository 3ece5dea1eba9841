/**
 * A morning of 500 people: 30,000 events folded into a state, as the server does when it starts again and
 * the host's browser when it comes back. Median of five runs after a warm-up; the last line is JSON.
 */
import type { WorkshopEvent } from '../../lib/workshop/protocol/events';
import { foldAll } from '../../lib/workshop/protocol/fold';
import { tallyOf } from '../../lib/workshop/protocol/tally-of';

const PEOPLE = Number(process.env.PEOPLE ?? 500);
const EVENTS = Number(process.env.EVENTS ?? 30_000);
const RUNS = Number(process.env.RUNS ?? 5);
const TARGET_MS = 2_000;
const QUESTIONS = 60;

const START = Date.parse('2026-11-21T09:00:00Z');
const ref = (n: number) => `lab/care4wares/question-${n}`;

function makeEvents(): WorkshopEvent[] {
  const events: WorkshopEvent[] = [];
  const add = (event: object) => {
    const at = new Date(START + events.length * 200).toISOString();
    events.push({ seq: events.length + 1, at, by: { kind: 'server' }, ...event } as WorkshopEvent);
  };
  const questions = Array.from({ length: QUESTIONS }, (_, n) => ({
    ref: ref(n),
    points: 100,
    hintCosts: [10, 20],
  }));
  const agenda = [{ id: 'p1', kind: 'lab', title: 'Care4Wares', minutes: 90, questions }];
  add({
    kind: 'created',
    workshop: { id: 'w1', title: 'Bench', mode: 'play', agenda },
    code: 'ABC-DEF',
    keepDays: 14,
  });
  add({ kind: 'opened', questions: questions.map((facts) => ({ part: 'p1', facts })) });
  for (let n = 0; n < PEOPLE; n++) add({ kind: 'joined', participant: `u${n}`, name: `Name ${n}` });
  for (let i = 0; events.length < EVENTS; i++) {
    const participant = `u${(i * 7) % PEOPLE}`;
    const own = { by: { kind: 'participant', id: participant }, participant };
    const question = ref(Math.floor(i / PEOPLE) % QUESTIONS);
    const given = new Date(START + events.length * 200).toISOString();
    const text = `arn:aws:iam::111122223333:user/${i % 97}`;
    if (i % 2 === 0) {
      const query = `jq '.Records[] | select(.eventName == "CreateUser")' ${i}`;
      add({ ...own, kind: 'ran', ran: { language: 'shell', query, ok: true, rows: 3, ms: 12 } });
    } else if (i % 31 === 0) {
      add({ ...own, kind: 'flagged', flag: { state: 'help', since: given } });
    } else {
      const right = i % 3 === 0;
      add({ ...own, kind: 'answered', ref: question, input: text, echo: text, right, given });
    }
  }
  return events;
}

function median(task: () => void): number {
  task();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const events = makeEvents();
const foldMs = median(() => void foldAll(events));
const state = foldAll(events);
if (!state) throw new Error('no state');
// A copy each time: what was counted of a state is kept.
const tallyMs = median(() => void tallyOf({ ...state }, 'wall'));
const text = JSON.stringify(state);
console.log(
  `${events.length} events, ${PEOPLE} people: ${foldMs.toFixed(0)} ms (at most ${TARGET_MS})`,
);
console.log(
  `one tally: ${tallyMs.toFixed(1)} ms; the state as JSON: ${(text.length / 1e6).toFixed(1)} MB`,
);
console.log(
  JSON.stringify({
    bench: 'workshop-fold',
    events: events.length,
    people: PEOPLE,
    foldMs,
    tallyMs,
  }),
);
if (foldMs > TARGET_MS) process.exitCode = 1;
