import { describe, expect, it } from 'vitest';
import { saidOn, stageOf } from '@/components/workshop/wall/stage';
import { redactState } from '@/lib/workshop/protocol/audience';
import { at, Q1, Q2, QUIZ, Room } from '../protocol/room';

describe('the stage of the wall', () => {
  it('shows whatever the instructor did last', () => {
    const room = new Room().join('u1');
    const shown = () => {
      const stage = stageOf(redactState(room.state, 'wall'));
      return 'question' in stage ? [stage.shows, stage.question.facts.ref] : [stage.shows];
    };
    const at = (minute: number) => (room.clock = minute);
    expect(shown()).toEqual(['join']);
    at(1);
    room.host({ do: 'start-part', part: 'p2' });
    expect(shown()).toEqual(['progress']);
    at(2);
    room.host({ do: 'vote', ref: QUIZ });
    expect(shown()).toEqual(['vote', QUIZ]);
    room.host({ do: 'show-votes', ref: QUIZ, shown: true });
    at(3);
    room.host({ do: 'reveal', ref: QUIZ });
    expect(shown()).toEqual(['solution', QUIZ]);
    at(4);
    room.host({ do: 'open', refs: [Q1, Q2] });
    expect(shown()).toEqual(['progress']);
    at(5);
    room.host({ do: 'reveal', ref: Q1 });
    expect(shown()).toEqual(['solution', Q1]);
    at(6);
    room.host({ do: 'start-part', part: 'p3' });
    expect(shown()).toEqual(['progress']);
  });
});

describe('what was said to everybody', () => {
  it('stands on the wall for five minutes, or until the next part', () => {
    const room = new Room();
    const seen = (minute: number) =>
      saidOn(redactState(room.state, 'wall'), Date.parse(at(minute)))?.text;
    const say = (text: string, minute: number) => {
      room.clock = minute;
      room.host({ do: 'broadcast', text, to: { whom: 'all' } });
    };
    expect(seen(0)).toBeUndefined();
    say('The coffee is here', 1);
    expect([seen(1), seen(5.9), seen(6)]).toEqual(['The coffee is here', 'The coffee is here', undefined]); // prettier-ignore
    say('Two more minutes', 10);
    expect(seen(11)).toBe('Two more minutes');
    room.clock = 12;
    room.host({ do: 'start-part', part: 'p2' });
    expect(seen(12)).toBeUndefined();
    say('Look at the IP', 13);
    expect(seen(14)).toBe('Look at the IP');
  });
});
