/** A room to try rules in: commands go through `decide`, events through `fold`, time is said. */
import type { Command } from '@/lib/workshop/protocol/commands';
import type { Actor, Context, Decided } from '@/lib/workshop/protocol/context';
import { decide } from '@/lib/workshop/protocol/decide';
import { WorkshopEvent, type NewEvent } from '@/lib/workshop/protocol/events';
import { fold, initialState } from '@/lib/workshop/protocol/fold';
import type { Workshop } from '@/lib/workshop/protocol/agenda';
import { participantOf } from '@/lib/workshop/protocol/change';
import type { State } from '@/lib/workshop/protocol/state';

const START = Date.parse('2026-11-21T09:00:00.000Z');
/** So many minutes after the workshop was made. */
export const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

export const INSTRUCTOR: Actor = { kind: 'staff', role: 'instructor', id: 'i1' };
export const HELPER: Actor = { kind: 'staff', role: 'helper', id: 'h1' };
export const SERVER: Actor = { kind: 'server' };
export const person = (id: string): Actor => ({ kind: 'participant', id });

export const [Q1, Q2, Q3, QUIZ] = [
  'lab/care4wares/object-change',
  'lab/care4wares/mayor-ip',
  'lab/care4wares/mcskidy-ip',
  'quiz/reading-logs/first',
] as const;

export const WORKSHOP: Workshop = {
  id: 'w1',
  title: 'Wareville',
  mode: 'play',
  agenda: [
    { id: 'p1', kind: 'warm-up', title: 'Warm-up', minutes: 0, questions: [] },
    {
      id: 'p2',
      kind: 'lab',
      of: 'care4wares',
      title: 'Care4Wares',
      minutes: 30,
      questions: [
        { ref: Q1, step: 'isolate', points: 100, hintCosts: [10, 20] },
        { ref: Q2, step: 'test', points: 150, hintCosts: [30] },
        { ref: Q3, step: 'test', points: 25, hintCosts: [20, 20] },
      ],
    },
    {
      id: 'p3',
      kind: 'quiz',
      of: 'reading-logs',
      title: 'Check',
      minutes: 5,
      questions: [{ ref: QUIZ, points: 50, hintCosts: [] }],
    },
  ],
};

export const TEXTS = {
  hint: 'Look at the event name.',
  reveal: { answer: 'PutObject', explanation: 'It wrote.', solutions: [] },
};

export class Room {
  state: State;
  readonly events: WorkshopEvent[] = [];
  /** Minutes after the start. */
  clock = 0;

  constructor(workshop: Partial<Workshop> = {}) {
    const event = {
      seq: 1,
      at: at(0),
      by: SERVER,
      kind: 'created' as const,
      workshop: { ...WORKSHOP, ...workshop },
      code: 'ABC-DEF',
      keepDays: 14,
    };
    this.events.push(WorkshopEvent.parse(event));
    this.state = initialState(event as Extract<NewEvent, { kind: 'created' }>);
  }

  ask(actor: Actor, command: Command, more: Partial<Context> = {}): Decided {
    const decided = decide(this.state, command, {
      now: at(this.clock),
      actor,
      texts: TEXTS,
      ...more,
    });
    if ('events' in decided) for (const event of decided.events) this.#commit(event);
    return decided;
  }

  #commit(event: NewEvent): void {
    // What is decided is what the schema says, and survives being stored as JSON.
    const stored: unknown = JSON.parse(JSON.stringify({ ...event, seq: this.events.length + 1 }));
    const parsed = WorkshopEvent.parse(stored);
    this.events.push(parsed);
    this.state = fold(this.state, parsed);
  }

  join(...ids: string[]): this {
    for (const id of ids) this.ask(SERVER, { do: 'join', participant: id, name: `Name ${id}` });
    return this;
  }

  host(command: Command): Decided {
    return this.ask(INSTRUCTOR, command);
  }

  /** `right` and `wrong` are the key's verdict. */
  answer(
    id: string,
    ref: string,
    verdict: 'right' | 'wrong',
    { echo = verdict, said = this.clock }: { echo?: string; said?: number } = {},
  ): Decided {
    const command = { do: 'answer', ref, input: `${echo} `, at: at(said) } as const;
    return this.ask(person(id), command, { graded: { verdict, echo, reason: '' } });
  }

  of(id: string) {
    const one = participantOf(this.state, id);
    if (!one) throw new Error(`no ${id}`);
    return one;
  }
}
