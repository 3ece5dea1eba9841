import { assertNever } from '@/lib/query/assert-never';
import type { Refusal } from '@/lib/workshop/protocol/refusals';

const seconds = (n: number) => `${n} ${n === 1 ? 'second' : 'seconds'}`;

/** Why the room does not take something, and what to do. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'not-allowed':
      return 'Your role does not do that. Ask the instructor.';
    case 'ended':
      return 'The workshop is over. What you wrote is kept on this page.';
    case 'paused':
      return 'The instructor has paused the room. Your answer stays in the field; send it when it goes on.';
    case 'gone':
      return refusal.how === 'banned'
        ? 'You were shut out of this workshop.'
        : 'You were taken out of this workshop. Talk to the instructor.';
    case 'locked':
      return 'Joining is closed for now. Ask the instructor to open it, then join again. If you were in before, open your return link.';
    case 'unknown-question':
      return 'There is no such question in this workshop. Reload the page.';
    case 'unknown-part':
      return 'There is no such part in the agenda. Reload the page.';
    case 'unknown-participant':
      return 'Nobody of that name is in the room. Reload the page.';
    case 'unknown-staff':
      return 'Nobody of that name leads here any more. Reload the page.';
    case 'unknown-team':
      return 'There is no such team. Reload the page.';
    case 'not-open':
      return 'This question is not open yet. Your answer stays in the field.';
    case 'closed':
      return 'This question was closed before your answer came.';
    case 'revealed':
      return 'The answer has been shown already.';
    case 'void':
      return 'This question does not count any more: whoever tried has its points.';
    case 'solved-already':
      return 'You have solved this already.';
    case 'voted-already':
      return 'You have voted in this round. Wait for the next.';
    case 'no-vote':
      return 'Nothing is put to the vote at this question.';
    case 'slow-down':
      return `These were too many wrong answers within a minute. Look at the evidence again; the next is taken in ${seconds(refusal.retryAfter)}.`;
    case 'too-many':
      return `There are more ${refusal.of} than this room takes.`;
    case 'not-of-kind':
      return refusal.note;
    case 'no-such-hint':
      return 'There is no further hint.';
    case 'hint-open':
      return 'You have this hint already.';
    case 'hint-order':
      return `Hint ${refusal.next + 1} comes first.`;
    case 'name-taken':
      return `Somebody in the room is called ${refusal.name} already. Add a letter or a number.`;
    case 'bad-name':
      return {
        empty: 'A name needs at least one letter or digit.',
        'too-long': 'A name has at most 32 characters.',
        word: 'Take another name, please: this one holds a word that the room does not take.',
      }[refusal.why];
    case 'room-full':
      return `The room is full: it takes ${refusal.most} people.`;
    case 'joined-already':
      return 'You are in the room already.';
    case 'no-scores':
      return 'This workshop is for learning: it has no scores.';
    case 'no-help-wanted':
      return 'Nobody waits for help there any more.';
    case 'help-taken':
      return `${refusal.by} is on the way already.`;
    case 'needs':
      return 'The server has nothing to say about that question. Reload the page.';
    default:
      return assertNever(refusal);
  }
}
