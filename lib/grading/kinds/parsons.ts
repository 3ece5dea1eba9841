import { z } from 'zod';
import type { Kind } from '../types';
import {
  asIds,
  everyOrder,
  firstInversion,
  inPlace,
  isOneOf,
  items,
  nearest,
  readIds,
  sequences,
  type Sequences,
  strayNote,
  textOf,
} from './items';

const config = z
  .strictObject({
    language: z.enum(['shell', 'sql']).describe('Stages of a pipeline, or clauses of a query.'),
    data: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('The lab whose evidence it runs on.'),
    stages: items('The stages, shown in this order first; those that the key leaves out distract.'),
  })
  .describe('Settings of a pipeline to be put together.');
export type ParsonsConfig = z.infer<typeof config>;

/** The stages as one query: clauses on lines of their own, commands with a pipe between. */
export function pipelineOf({ language, stages }: ParsonsConfig, ids: readonly string[]): string {
  const texts = ids.map((one) => textOf(stages, one));
  return texts.join(language === 'shell' ? ' | ' : '\n');
}

/** A query put together from stages, some of which belong to none; the input is ids: `b, a`. */
export const parsons: Kind<'parsons', ParsonsConfig, Sequences, readonly string[]> = {
  id: 'parsons',
  config,
  key: sequences.describe(
    'The ids of the stages in order; or a list of orders that are all right.',
  ),
  maxInput: 2_000,
  parse(input, settings) {
    const ids = readIds(input);
    const stray = strayNote(ids, settings.stages, 'stage');
    if (stray) return { ok: false, note: stray };
    if (ids.length === 0) return { ok: false, note: 'Use at least one stage.' };
    return { ok: true, value: ids, echo: pipelineOf(settings, ids).replace(/\s+/g, ' ') };
  },
  matches: isOneOf,
  explain(value, key, { stages }) {
    const right = nearest(value, key);
    const text = (one: string) => textOf(stages, one);
    const pair = firstInversion(value, right);
    return {
      of: 'parsons',
      extra: value.filter((one) => !right.includes(one)).map(text),
      missing: right.filter((one) => !value.includes(one)).length,
      ...(pair && { first: { before: text(pair[0]), after: text(pair[1]) } }),
    };
  },
  parts(value, key, { stages }) {
    const right = nearest(value, key);
    const fine = inPlace(value, right);
    // What was left in the bin is right there, or missed.
    return new Map(
      stages.map(({ id }) => [id, value.includes(id) ? fine.has(id) : !right.includes(id)]),
    );
  },
  flaw(key, { stages }) {
    const shown = stages.map((stage) => stage.id).join();
    for (const right of everyOrder(key)) {
      const stray = strayNote(right, stages, 'stage');
      if (stray) return stray;
      if (right.join() === shown) return 'the stages are shown in the right order already';
    }
    return undefined;
  },
  asInput: asIds,
  shown: (key, settings) => pipelineOf(settings, everyOrder(key)[0] ?? []),
};
