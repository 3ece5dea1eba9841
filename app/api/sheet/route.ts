import { z } from 'zod';
import { costOf, gradePairs, questionsOf } from '@/lib/content/server/sheet';
import { MOST } from '@/lib/sheet/read/bounds';
import { BATCH } from '@/lib/sheet/wire';
import { answering, bodyOf, HttpError, reply } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { isPlaying, PLAYING } from '@/lib/workshop/server/solo';

const Body = z.object({
  pairs: z
    .array(z.object({ ref: z.string().max(200), answer: z.string().max(MOST.cell) }))
    .max(BATCH.pairs),
});

/** In bytes: the longest answer alone, or a request of many short ones, as JSON writes what is not ASCII. */
const MOST_BODY = 1_000_000;

/** Grades the answers of a sheet, which come without names; nothing is stored. */
export const POST = (request: Request) =>
  answering(async () => {
    const { pairs } = await bodyOf(request, Body, MOST_BODY);
    const questions = await questionsOf(pairs);
    guard('sheet', networkIn(request.headers), costOf(pairs, questions));
    const labs = [...questions.values()].filter(({ of }) => of === 'labs').map(({ set }) => set);
    for (const lab of new Set(labs))
      if (await isPlaying(request, lab)) throw new HttpError(409, 'playing', PLAYING);
    return reply(await gradePairs(pairs, questions));
  });
