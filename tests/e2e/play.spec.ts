/**
 * Labs played to their end: every question answered as answers.yaml has it, and the account taken on as
 * outcomes.yaml says. The keys of the time after are the judge's. One lab begins with a wrong fix.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import type { Incident, Judge, Judged } from '@/lib/simulate/incident';
import { runStory } from '@/lib/simulate/story';
import { incident as jane } from '@/scenarios/jane-and-alice/incident';
import { judge as judgeJane } from '@/scenarios/jane-and-alice/judge';
import { incident as door } from '@/scenarios/open-door/incident';
import { judge as judgeDoor } from '@/scenarios/open-door/judge';
import { incident as fleet } from '@/scenarios/vanishing-fleet/incident';
import { judge as judgeFleet } from '@/scenarios/vanishing-fleet/judge';
import { expect, test } from './fixtures';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly about?: 'after';
  readonly points: number;
}
type Key = string | number | { readonly measure: string } | readonly (string | number)[];
interface Lab {
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, { readonly key: Key }>>;
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters?: readonly {
      readonly id: string;
      readonly label: string;
      readonly kind: string;
    }[];
  }[];
  readonly outcomes: readonly { readonly steps: readonly Step[]; readonly verdict: string }[];
}

function read(lab: string): Lab {
  const file = (name: string) =>
    parse(readFileSync(path.join('scenarios', lab, `${name}.yaml`), 'utf8'), {
      merge: true,
    }) as Lab;
  const { questions } = file('questions');
  return {
    questions,
    answers: file('answers').answers,
    plans: file('plans').plans,
    outcomes: file('outcomes').outcomes,
  };
}

/** The key as somebody would type it; of the time after, as the judge measures it. */
function keyOf({ answers }: Lab, { id }: Question, judged: Judged): string {
  const key = answers[id]?.key;
  if (typeof key === 'object' && 'measure' in key)
    return String(key.measure === 'verdict' ? judged.verdict : judged.measures[key.measure]);
  return String(Array.isArray(key) ? key[0] : key);
}

const visible = (page: Page, selector: string) => page.locator(`${selector} >> visible=true`);

async function answer(page: Page, { kind }: Question, key: string) {
  if (kind === 'choice') await visible(page, `input[value="${key}"]`).check();
  else await page.getByLabel('Your answer').and(page.locator(':visible')).fill(key);
  await visible(page, 'button:text-is("Check")').click();
}

async function carryOut(page: Page, { plans }: Lab, step: Step) {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  if ('undo' in step) {
    const name = plans.find(({ id }) => id === step.undo)?.name ?? '';
    return page.getByRole('button', { name: `Roll back: ${name}` }).click();
  }
  const plan = plans.find(({ id }) => id === step.plan);
  const options = page.getByRole('region', { name: 'What may be done' });
  await options.getByRole('button', { name: plan?.name ?? '', exact: true }).click();
  for (const [name, value] of Object.entries(step.parameters ?? {})) {
    const parameter = plan?.parameters?.find(({ id }) => id === name);
    const field = options
      .getByLabel(parameter?.label ?? '', { exact: true })
      .and(page.locator(':visible'));
    if (parameter?.kind === 'choice') await field.selectOption(String(value));
    else await field.fill(String(value));
  }
  await options
    .getByRole('button', { name: /^Carry out at/ })
    .and(page.locator(':visible'))
    .click();
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText(plan?.name ?? '');
}

const LABS: readonly (readonly [
  id: string,
  incident: Incident,
  judge: Judge,
  wrongFirst: boolean,
])[] = [
  ['open-door', door, judgeDoor, true],
  ['vanishing-fleet', fleet, judgeFleet, false],
  ['jane-and-alice', jane, judgeJane, false],
];

for (const [id, { story }, judge, wrongFirst] of LABS) {
  test(`${id} is played to its end${wrongFirst ? ', with a wrong fix first' : ''}`, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(300_000);
    const lab = read(id);
    const right = lab.outcomes.find(({ verdict }) => verdict === 'solved')?.steps ?? [];
    const wrong = lab.outcomes.find(
      ({ verdict, steps }) => verdict !== 'solved' && steps.length === 1,
    )?.steps[0];
    const judged = (steps: readonly Step[]) => judge(runStory(story, decisionsOf(story, steps)));
    await page.goto(`/labs/${id}`);

    let decided: Step[] = [];
    for (const [at, question] of lab.questions.entries()) {
      if (question.about === 'after' && decided.length === 0) {
        if (wrongFirst && wrong && 'plan' in wrong) {
          await carryOut(page, lab, wrong);
          await page.getByRole('tab', { name: 'Questions' }).click();
          await answer(page, question, judged([wrong]).verdict);
          await expect(
            page.getByText('You read the logs right').and(page.locator(':visible')),
          ).toBeVisible();
          decided = [wrong, { undo: wrong.plan }];
          await carryOut(page, lab, { undo: wrong.plan });
        }
        for (const step of right) await carryOut(page, lab, step);
        decided = [...decided, ...right];
        await page.getByRole('tab', { name: 'Questions' }).click();
      }
      await answer(
        page,
        question,
        keyOf(lab, question, judged(decided.length > 0 ? decided : right)),
      );
      await expect(page.getByText(`${at + 1} of ${lab.questions.length} answered`)).toBeVisible();
      const next = page
        .getByRole('button', { name: 'Next question' })
        .and(page.locator(':visible'));
      if (at + 1 < lab.questions.length) await next.click();
    }
    const points = lab.questions.reduce((sum, one) => sum + one.points, 0);
    await expect(page.getByText('The case is answered.')).toBeVisible();
    await expect(page.getByText(`${points} of ${points} points`)).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
