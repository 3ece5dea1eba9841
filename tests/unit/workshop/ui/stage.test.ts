import { describe, expect, it } from 'vitest';
import { stageOf } from '@/components/workshop/wall/stage';
import { redactState } from '@/lib/workshop/protocol/audience';
import { Q1, Q2, QUIZ, Room } from '../protocol/room';

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
