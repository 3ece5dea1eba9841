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
  asked: z.array(z.string().max(200)).max(BATCH.asked).default([]),
});

/** Grades the answers of a sheet, which come without names; nothing is stored. */
export const POST = (request: Request) =>
  answering(async () => {
    const { pairs, asked } = await bodyOf(request, Body, BATCH.bytes);
    const questions = await questionsOf([...pairs.map(({ ref }) => ref), ...asked]);
    guard('sheet', networkIn(request.headers), costOf(pairs, questions) + asked.length);
    const sets = new Map(
      [...questions.values()].map(({ of, set }) => [`${of}/${set}`, { of, set }]),
    );
    for (const { of, set } of sets.values())
      if (await isPlaying(request, of === 'labs' ? 'lab' : 'quiz', set))
        throw new HttpError(409, 'playing', PLAYING);
    return reply(await gradePairs(pairs, questions));
  });
