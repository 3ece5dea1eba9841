/** A plan that a reader builds step by step: its shape, what is kept of it, and its Markdown. Pure. */
import { z } from 'zod';

/** As content has it, content/plans-to-build/<id>.yaml. */
export interface PlanToBuild {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly prompt: string;
    readonly example: string;
    readonly points: readonly { readonly id: string; readonly text: string }[];
  }[];
}

const Built = z.object({
  texts: z.record(z.string(), z.string()).catch({}).describe('What was written, by step'),
  compared: z.array(z.string()).catch([]).describe('The steps whose example is shown'),
  ticked: z.array(z.string()).catch([]).describe('The points that were ticked: `<step>/<point>`'),
});
export type BuiltPlan = z.output<typeof Built>;

const EMPTY: BuiltPlan = { texts: {}, compared: [], ticked: [] };

/** What was kept, as far as it can be read. */
export function readBuilt(text: string): BuiltPlan {
  try {
    return Built.catch(EMPTY).parse(JSON.parse(text));
  } catch {
    return EMPTY;
  }
}

/** The list with the entry, or without it where it was there. */
export const toggled = (list: readonly string[], entry: string): string[] =>
  list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];

/** The reader's plan to take along; a step without text says so. */
export function planMarkdown({ title, steps }: PlanToBuild, { texts }: BuiltPlan): string {
  const parts = steps.map((step, at) => {
    const text = texts[step.id]?.trim();
    return `## ${at + 1}. ${step.title}\n\n${text || '(not written yet)'}`;
  });
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}
