/** What a workshop goes through, in order. */
import { z } from 'zod';
import { STEPS } from '@/lib/casefile/steps';
import { MOST } from './bounds';
import { PartId, QuestionRef, WorkshopId } from './ids';

const stepIds = STEPS.map(({ id }) => id);

/** What the protocol has to know of a question: what it is worth, never what is right. */
export const QuestionFacts = z.object({
  ref: QuestionRef,
  step: z.enum(stepIds).optional().describe('Of a lab: the step of the method'),
  points: z.number().int().min(0).max(10_000),
  hintCosts: z
    .array(z.number().int().min(0).max(10_000))
    .max(MOST.hints)
    .describe('What each hint costs, in order; their number is the number of hints'),
  about: z.literal('after').optional().describe('It asks about the time after the fix'),
});
export type QuestionFacts = z.infer<typeof QuestionFacts>;

export const PART_KINDS = ['warm-up', 'lesson', 'lab', 'quiz', 'break', 'card'] as const;

export const Part = z.object({
  id: PartId,
  kind: z.enum(PART_KINDS),
  of: z.string().min(1).max(200).optional().describe('The lesson, lab or quiz'),
  title: z.string().trim().min(1).max(200),
  minutes: z.number().min(0).max(MOST.minutes).describe('0: no timer'),
  questions: z.array(QuestionFacts).max(MOST.questions),
});
export type Part = z.infer<typeof Part>;

export const Agenda = z
  .array(Part)
  .max(MOST.parts)
  .superRefine((parts, context) => {
    const twice = (of: string, names: readonly string[]) => {
      const again = names.find((name, i) => names.indexOf(name) !== i);
      if (again !== undefined)
        context.addIssue({ code: 'custom', message: `The ${of} “${again}” is there twice.` });
    };
    const refs = parts.flatMap((part) => part.questions.map(({ ref }) => ref));
    twice(
      'part',
      parts.map(({ id }) => id),
    );
    twice('question', refs);
    if (refs.length > MOST.questions)
      context.addIssue({
        code: 'custom',
        message: `An agenda has at most ${MOST.questions} questions.`,
      });
  });

export const MODES = ['learn', 'play'] as const;
/** `learn` has no scores. */
export type Mode = (typeof MODES)[number];

export const Workshop = z.object({
  id: WorkshopId,
  title: z.string().trim().min(1).max(200),
  mode: z.enum(MODES),
  agenda: Agenda,
});
export type Workshop = z.infer<typeof Workshop>;
