/** What every lab whose account goes on after the fix has to keep, whatever its story is. */
import { expect, it } from 'vitest';
import type { OutcomesFile } from '@/lib/content/schema/outcomes';
import type { PlansFile } from '@/lib/content/schema/plans';
import type { Incident, Judge } from '@/lib/simulate/incident';
import { decisionsOf, undoOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';

export function keepsItsWord(
  { story }: Incident,
  judge: Judge,
  { plans }: PlansFile,
  { outcomes }: OutcomesFile,
): void {
  it('has all that may be decided in the story, with its roll-back', () => {
    for (const { id, parameters } of plans) {
      const values = Object.fromEntries(parameters.map((p) => [p.id, p.default]));
      const steps = [
        { plan: id, parameters: values, at: story.fix },
        { plan: undoOf(id), at: story.fix },
      ];
      expect(() => runStory(story, steps, { until: story.fix })).not.toThrow();
    }
  });

  it('changes nothing of what was there before', () => {
    const [first] = outcomes;
    const run = runStory(story, decisionsOf(story, first?.steps ?? []));
    const before = run.records.filter(({ arrival }) => arrival < run.fix);
    expect(before).toEqual(runStory(story).records);
  });

  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))(
    '%s',
    (_, { steps, verdict }) => {
      const run = runStory(story, decisionsOf(story, steps));
      expect(judge(run).verdict).toBe(verdict);
    },
    30_000,
  );
}
