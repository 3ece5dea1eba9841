import type { LabCheck } from './types';
import { errors, inAnswers } from './report';

const error = errors('hints');

/** Two hints or more; together they cost less than the question is worth. */
export const hints: LabCheck = (checked) =>
  checked.questions.flatMap(({ id, points }) => {
    const given = checked.answers[id]?.hints;
    if (!given) return [];
    const place = inAnswers(checked, id, 'hints');
    const cost = given.reduce((sum, hint) => sum + hint.cost, 0);
    return [
      ...(given.length >= 2
        ? []
        : [
            error(
              place,
              `${id} has ${given.length} hint.`,
              'Give a nudge, and one that is nearly the query.',
            ),
          ]),
      ...(cost < points
        ? []
        : [
            error(
              place,
              `The hints of ${id} cost ${cost} of its ${points} points.`,
              'Make them cost less: a question solved with help is worth something.',
            ),
          ]),
    ];
  });
