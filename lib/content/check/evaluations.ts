import { readDraft } from '@/lib/iam/draft/read';
import type { Draft, DraftPolicy } from '@/lib/iam/draft/schema';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { placeOf } from '@/lib/iam/policy/report';
import { evaluationFiles, opening, varied } from '../evaluations';
import type { Finding, Place } from '../finding';
import type { EvaluationFile } from '../schema/evaluation';
import type { Path, YamlFile } from '../yaml';
import { errors } from './report';
import { shownByLessons } from './shown';

const CHECK = 'evaluations';
const error = errors(CHECK);

/** Every case of the evaluator fits its schema and decides as it says; lessons name cases that are there. */
export const checkEvaluations = shownByLessons({
  check: CHECK,
  folder: evaluationFiles,
  component: 'Evaluation',
  missing: (id) => `There is no evaluation ${id}.`,
  hint: 'Mend the id; evaluations are content/evaluations/<id>.yaml.',
  proofs,
});

function proofs(file: YamlFile<EvaluationFile>, value: EvaluationFile): Finding[] {
  const names = opening(value).policies.map(({ name }) => name);
  const strangers = value.variations.flatMap(({ documents, without }, i) =>
    [...Object.keys(documents), ...without]
      .filter((name) => !names.includes(name))
      .map((name) =>
        error(
          file.at(['variations', i]),
          `There is no policy ${name}.`,
          `There is ${names.join(', ')}.`,
        ),
      ),
  );
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...strangers,
    ...twice.map((name) =>
      error(file.at(['policies']), `Two policies are called ${name}.`, 'Rename one.'),
    ),
    ...proof(file, [], opening(value), value.expect),
    ...value.variations.flatMap((one, i) =>
      proof(file, ['variations', i], varied(value, one), one.expect),
    ),
  ];
}

/** What one draft decides is what is expected, and all that is expected. */
function proof(
  file: YamlFile<EvaluationFile>,
  path: Path,
  draft: Draft,
  expect: EvaluationFile['expect'],
): Finding[] {
  const at = file.at([...path, 'expect']);
  const { evaluation, broken, fields } = readDraft(draft);
  if (!evaluation)
    return [
      ...fields.map(({ field, message }) => error(at, `${field}: ${message}`, 'Mend the request.')),
      ...draft.policies.filter(({ id }) => broken.includes(id)).flatMap((one) => wrong(one, at)),
    ];
  const { result, decidedBy, level } = evaluation.decision;
  const statement = evaluation.trace.at(-1)?.light?.statement.sid;
  const is = { result, decidedBy, level, statement };
  const todo = 'Mend the policies, or what is expected.';
  return Object.entries(is)
    .filter(([name, got]) => {
      const wanted = expect[name as keyof typeof is];
      return got !== wanted && (wanted !== undefined || name === 'level');
    })
    .map(([name, got]) =>
      error(at, `${name} is ${got}, not ${expect[name as keyof typeof is]}.`, todo),
    );
}

const wrong = ({ name, text, kind }: DraftPolicy, at: Place): Finding[] =>
  parsePolicy(text, kind)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message, span, hint = '' }) => {
      const { line, column } = placeOf(text, span.start);
      return error(at, `${name}, ${line}:${column}: ${message}`, hint);
    });
