import { structureOf } from './lessons';
import type { LabCheck } from './types';
import { errors, inAnswers, top } from './report';

const error = errors('prose');
/** Shorter than two sentences explains nothing. */
const MIN_EXPLANATION = 120;
const MIN_BECAUSE = 30;
const MIN_BRIEF = 400;

/** There is a brief; explanations and feedback say something. */
export const prose: LabCheck = (checked) => {
  const { source, answers } = checked;
  const brief = source.brief?.trim() ?? '';
  const todoBrief =
    'Tell the situation in brief.mdx: what is wrong, for whom, what evidence there is.';
  return [
    ...(brief.length >= MIN_BRIEF
      ? []
      : [
          error(
            top(`${source.folder}/brief.mdx`),
            'The brief is missing or trivially short.',
            todoBrief,
          ),
        ]),
    ...structureOf(`${source.folder}/brief.mdx`, source.brief ?? ''),
    ...Object.entries(answers).flatMap(([id, answer]) => [
      ...(answer.explanation.length >= MIN_EXPLANATION
        ? []
        : [
            error(
              inAnswers(checked, id, 'explanation'),
              `The explanation of ${id} is trivially short.`,
              'Say what the answer shows, why it matters, and what it does not prove.',
            ),
          ]),
      ...answer.wrong.flatMap(({ because }, i) =>
        because.length >= MIN_BECAUSE
          ? []
          : [
              error(
                inAnswers(checked, id, 'wrong', i, 'because'),
                'This feedback is trivially short.',
                'Say why the answer tempts, and what it confuses.',
              ),
            ],
      ),
    ]),
  ];
};
