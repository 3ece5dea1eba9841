import type { LabCheck } from './types';
import { errors } from './report';

const error = errors('pairs');

/** Every question has an answer and the other way round; ids are used once; names agree. */
export const pairs: LabCheck = ({ source, lab, questions, answers }) => {
  const ids = questions.map((question) => question.id);
  return [
    ...(lab.id === source.id
      ? []
      : [
          error(
            source.lab.at(['id']),
            `The lab calls itself ${lab.id}.`,
            `Its folder is ${source.id}.`,
          ),
        ]),
    ...ids.flatMap((id, i) => {
      const place = source.questions.at(['questions', i, 'id']);
      if (ids.indexOf(id) !== i) return [error(place, `${id} is used twice.`, 'Rename one.')];
      if (answers[id]) return [];
      return [error(place, `${id} has no answer.`, `Add it to ${source.answers.file}.`)];
    }),
    ...Object.keys(answers)
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const place = source.answers.at(['answers', id]);
        return error(place, `There is no question ${id}.`, 'Mend the id, or remove the answer.');
      }),
  ];
};
