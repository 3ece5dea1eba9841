import { isProvedIn } from './solutions';
import type { Finding } from '../finding';
import { errors, top } from './report';
import type { Bench, CheckedLab, LabCheck, Living, Played } from './types';

const error = errors('outcomes');

/** The proof of steps 5 and 6: each decision leads to what is said of it, and every plan is tried. */
export const outcomes: LabCheck = async (checked) => {
  const { living } = checked;
  if (!living) return [];
  const found = coverage(checked, living);
  for (const [i, one] of living.played.entries()) {
    if (typeof one === 'string')
      found.push(
        error(place(checked, i, 'steps'), `This cannot be carried out: ${one}`, 'Mend it.'),
      );
    else found.push(...(await prove(checked, living, one, i)));
  }
  return found;
};

const place = ({ source }: CheckedLab, ...path: PropertyKey[]) =>
  source.outcomes?.at(['outcomes', ...path]) ?? top('outcomes.yaml');

/** A fix, every plan, and a roll-back. */
function coverage(checked: CheckedLab, { plans, outcomes: all }: Living): Finding[] {
  const at = place(checked);
  const steps = all.flatMap((one) => one.steps);
  const found = plans
    .filter(({ id }) => !steps.some((step) => 'plan' in step && step.plan === id))
    .map(({ id }) => error(at, `No outcome has the plan ${id}.`, 'Say what it leads to.'));
  if (!all.some(({ verdict }) => verdict === 'solved'))
    found.push(error(at, 'No outcome solves the problem.', 'Add the right fix.'));
  if (!all.some(({ verdict }) => verdict !== 'solved'))
    found.push(error(at, 'Every outcome solves the problem.', 'Add what leaves it there.'));
  if (!steps.some((step) => 'undo' in step))
    found.push(error(at, 'No outcome takes a plan back.', 'Add a roll-back: - undo: <plan>.'));
  all.forEach(({ name }, i) => {
    if (all.findIndex((other) => other.name === name) !== i)
      found.push(error(place(checked, i, 'name'), 'Two outcomes have this name.', 'Rename one.'));
  });
  return found;
}

async function prove(
  checked: CheckedLab,
  living: Living,
  played: Played,
  i: number,
): Promise<Finding[]> {
  const outcome = living.outcomes[i];
  if (!outcome) return [];
  const { judged } = played;
  const found: Finding[] = [];
  if (judged.verdict !== outcome.verdict)
    found.push(
      error(
        place(checked, i, 'verdict'),
        `The judge says ${judged.verdict}: ${judged.because}`,
        'Mend the verdict, the judge or the story.',
      ),
    );
  const bench = await living.open(played).catch(String);
  if (typeof bench === 'string')
    return [...found, error(place(checked, i, 'steps'), `The time after it cannot be read: ${bench}`, 'Mend the story or its files.')]; // prettier-ignore
  try {
    return [...found, ...(await overAfter(checked, outcome.proofs, bench, i))];
  } finally {
    bench.close();
  }
}

async function overAfter(
  checked: CheckedLab,
  proofs: Living['outcomes'][number]['proofs'],
  bench: Bench,
  i: number,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const stray = bench.files.filter((name) => !checked.lab.files.some((file) => file.name === name));
  for (const name of stray) {
    const message = `Afterwards there is a file ${name}, which lab.yaml has not.`;
    const todo =
      'A query that names the files of before does not see it; call it like one of them.';
    found.push({ ...error(place(checked, i, 'steps'), message, todo), severity: 'warning' });
  }
  for (const [n, { language, query, gives }] of proofs.entries()) {
    const at = place(checked, i, 'proofs', n, 'query');
    if (!isProvedIn(language) || !checked.lab.languages.includes(language)) {
      found.push(error(at, `Nothing is proved in ${language} here.`, 'Use a language of the lab.'));
      continue;
    }
    const asked = await bench.ask(language, query);
    if (!asked.ok) found.push(error(at, `The query fails: ${asked.message}`, 'Mend it.'));
    else if (asked.value === undefined)
      found.push(error(at, 'It does not give one value.', 'Narrow it down.'));
    else if (asked.value !== String(gives))
      found.push(
        error(at, `It gives ${asked.value}, not ${gives}.`, 'Mend the query, gives or the story.'),
      );
  }
  return found;
}
