/** What is done about an incident, one thing after the other, with the times that they are done at. */
import { millis } from './clock';
import type { Decision } from './plans';
import type { Story } from './story';

/** A plan is carried out, or taken back. */
export type Step =
  | { readonly plan: string; readonly parameters?: Decision['parameters'] }
  | { readonly undo: string };

/** How the story calls the plan that takes another one back. */
export const undoOf = (plan: string): string => `${plan}/undo`;

/** The moment of the next step: the fix, or the end of the time watched after the last one. */
export function nextMoment(story: Story, decisions: readonly Pick<Decision, 'at'>[]): string {
  const last = decisions.at(-1);
  return new Date(last ? millis(last.at) + story.after : millis(story.fix)).toISOString();
}

/** The steps as the story's decisions: each once the account was watched after the one before. */
export function decisionsOf(story: Story, steps: readonly Step[]): Decision[] {
  const decisions: Decision[] = [];
  for (const step of steps) {
    const at = nextMoment(story, decisions);
    decisions.push('undo' in step ? { plan: undoOf(step.undo), at } : { ...step, at });
  }
  return decisions;
}
