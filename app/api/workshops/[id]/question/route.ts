import { z } from 'zod';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { Questions } from '@/lib/workshop/client/wire';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { answering, HttpError, reply } from '@/lib/workshop/server/http';
import { guard } from '@/lib/workshop/server/limits';
import { quizQuestion } from '@/lib/workshop/server/questions';
import { rooms } from '@/lib/workshop/server/rooms';
import { guardPlace, meet, participantOf, staffOf } from '@/lib/workshop/server/seats';
import { own, QuestionRef } from '@/lib/workshop/protocol/ids';
import type { State } from '@/lib/workshop/protocol/state';

const Refs = z.array(QuestionRef).max(MOST.questionsAtOnce);

interface Context {
  params: Promise<{ id: string }>;
}

/**
 * Questions of quizzes, `?ref=quiz/…&ref=…`: for participants those that were opened, for the staff (`&as=staff`) before.
 * What is not open is left out.
 */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const { searchParams } = new URL(request.url);
    const asStaff = searchParams.get('as') === 'staff';
    const { actor, session } = await (asStaff ? staffOf : participantOf)(request, id);
    guard('person', session);
    const refs = Refs.safeParse(searchParams.getAll('ref')).data ?? [];
    const { room } = await (await rooms()).get(id);
    await meet(room, actor);
    guardPlace(room.state, actor);
    const known = ({ agenda, questions }: State) =>
      asStaff
        ? refs.filter((ref) => agenda.some((part) => part.questions.some((one) => one.ref === ref)))
        : refs.filter((ref) => own(questions, ref) !== undefined);
    // Another process may have opened what this one has not heard of.
    await room.find((state) => known(state).length === refs.length || undefined);
    const found: Record<string, PublicQuizQuestion> = {};
    for (const ref of known(room.state)) {
      const question = await quizQuestion(ref);
      if (question) found[ref] = question;
    }
    if (Object.keys(found).length === 0)
      throw new HttpError(404, 'no-such-question', 'This question is not open.');
    return reply({ questions: found } satisfies Questions);
  });
