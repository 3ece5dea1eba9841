/** Everything as tables, from the staff's state. People who were removed are in them, and marked. */
import type { Table } from '@/lib/text/csv';
import { cell, openedInOrder } from './analytics';
import { pointsFor, pointsOf, solvedAt } from './score';
import type { State } from './state';

/** One row a person; after who they are, two columns a question: where they stand, and points. */
export function participantTable(state: State): Table {
  const questions = openedInOrder(state);
  const play = state.mode === 'play';
  const head = ['participant', 'name', 'team', 'joined', 'left', ...(play ? ['points'] : [])];
  const columns = questions.flatMap(({ facts: { ref } }) => [
    ref,
    `${ref} solved at`,
    ...(play ? [`${ref} points`] : []),
  ]);
  const rows = state.participants.map((one) => [
    one.id,
    one.name,
    state.teams.find(({ id }) => id === one.team)?.name,
    one.joinedAt,
    one.gone,
    ...(play ? [pointsOf(state, one)] : []),
    ...questions.flatMap((question) => {
      const answers = one.answers[question.facts.ref];
      return [
        cell(question, answers),
        answers && solvedAt(question, answers),
        ...(play ? [answers ? pointsFor(question, answers) : 0] : []),
      ];
    }),
    one.card?.good,
    one.card?.confusing,
  ]);
  return [[...head, ...columns, 'good', 'confusing'], ...rows];
}

/** One row a member of the staff. */
export const staffTable = ({ staff }: State): Table => [
  ['staff', 'name', 'role', 'joined', 'left'],
  ...staff.map(({ id, name, role, joinedAt, leftAt }) => [id, name, role, joinedAt, leftAt]),
];

/** One row an answer, votes too, in the order of the people and of the questions. */
export function attemptTable(state: State): Table {
  const questions = openedInOrder(state);
  const head = [
    'participant',
    'name',
    'question',
    'round',
    'given',
    'received',
    'right',
    'understood',
  ];
  const rows = state.participants.flatMap(({ id, name, answers }) =>
    questions.flatMap(({ facts: { ref } }) => [
      ...(answers[ref]?.attempts ?? []).map((one) => [
        ...[id, name, ref, undefined, one.at, one.received, yes(one.right), one.echo, one.input],
      ]),
      ...(answers[ref]?.votes ?? []).map((one) => [
        ...[id, name, ref, one.round, one.at, undefined, yes(one.right), one.echo, one.input],
      ]),
    ]),
  );
  return [[...head, 'typed'], ...rows];
}

const yes = (right: boolean | undefined) => (right ? 'yes' : 'no');
