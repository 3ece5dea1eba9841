/** Events of answers, and of keys that turn out to be wrong. */
import { MOST } from './bounds';
import { everyParticipant, withAnswers, withParticipant, withQuestion } from './change';
import type { EventOf } from './events';
import type { Mend, Ran } from './facts';
import { own } from './ids';
import { underMend } from './score';
import type { Answers, Attempt, Participant, State, Vote } from './state';

/** The verdict now, and the key's own where it is another. */
const verdict = (graded: boolean, echo: string, mend: Mend | undefined) => {
  const right = underMend(graded, echo, mend);
  return { right, ...(right !== graded && { graded }) };
};

const firstRight = (attempts: readonly Attempt[]) => attempts.find(({ right }) => right)?.at;

const withoutTime = ({ at: _, ...ran }: Ran & { readonly at: string }): Ran => ran;
const ranLast = ({ lastQuery }: Participant) => lastQuery && withoutTime(lastQuery);

export function answered(state: State, event: EventOf<'answered'>): State {
  const { participant, ref, input, echo, because, notOver, given, at } = event;
  const graded = verdict(event.right, echo, own(state.questions, ref)?.mend);
  const attempt: Attempt = {
    ...{ input, echo, ...graded, at: given, received: at },
    ...(notOver && { notOver }),
    ...(because !== undefined && { because }),
  };
  return withParticipant(state, event, participant, (one) => ({
    ...withAnswers(one, ref, (answers) => ({
      ...answers,
      attempts: [...answers.attempts, attempt],
      solvedAt: answers.solvedAt ?? (attempt.right ? attempt.at : undefined),
      query: ranLast(one),
    })),
    wrongAt: attempt.right ? one.wrongAt : [...one.wrongAt.slice(1 - MOST.wrongAMinute), at],
  }));
}

export function voted(state: State, event: EventOf<'voted'>): State {
  const { participant, ref, round, input, echo, right, given } = event;
  const graded = right === undefined ? {} : verdict(right, echo, own(state.questions, ref)?.mend);
  const vote: Vote = { round, input, echo, ...graded, at: given };
  return withParticipant(state, event, participant, (one) =>
    withAnswers(one, ref, (answers) => ({
      ...answers,
      votes: [...answers.votes, vote],
      query: ranLast(one),
    })),
  );
}

const isEmpty = ({ accept, reject, void: isVoid }: Mend) =>
  !isVoid && accept.length + reject.length === 0;

/** Grades again what was given, from the key's own verdicts: so the last mend is the only one. */
export function mended(state: State, event: EventOf<'mended'>): State {
  const { ref, accept, reject, void: isVoid, rights, voteRights } = event;
  const mend = { accept, reject, void: isVoid };
  const again = <Given extends Attempt | Vote>(one: Given): Given =>
    one.right === undefined
      ? one
      : { ...one, graded: undefined, ...verdict(one.graded ?? one.right, one.echo, mend) };
  const regraded = (answers: Answers): Answers => {
    // What a participant is sent holds the verdicts and not the mend, which may hold the answer.
    const attempts = answers.attempts.map((one, i) =>
      rights ? { ...one, right: rights[i] ?? one.right } : again(one),
    );
    const votes = answers.votes.map((one, i) => {
      if (!rights) return again(one);
      return voteRights ? { ...one, right: voteRights[i] } : one;
    });
    return { ...answers, attempts, votes, solvedAt: firstRight(attempts) };
  };
  const changed = withQuestion(state, ref, (one) => ({
    ...one,
    mend: isEmpty(mend) ? undefined : mend,
  }));
  return everyParticipant(changed, (one) =>
    one.answers[ref] === undefined ? one : withAnswers(one, ref, regraded),
  );
}
