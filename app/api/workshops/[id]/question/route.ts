import { answering, HttpError, reply } from '@/lib/workshop/server/http';
import { guard } from '@/lib/workshop/server/limits';
import { quizQuestion } from '@/lib/workshop/server/questions';
import { rooms } from '@/lib/workshop/server/rooms';
import { guardPlace, meet, participantOf, staffOf } from '@/lib/workshop/server/seats';
import { own, QuestionRef } from '@/lib/workshop/protocol/ids';

interface Context {
  params: Promise<{ id: string }>;
}

/** A quiz's question, `?ref=quiz/…`: for participants once it was opened, for the staff (`&as=staff`) before. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const { searchParams } = new URL(request.url);
    const asStaff = searchParams.get('as') === 'staff';
    const { actor, session } = await (asStaff ? staffOf : participantOf)(request, id);
    guard('person', session);
    const ref = QuestionRef.safeParse(searchParams.get('ref')).data;
    const { room } = await (await rooms()).get(id);
    await meet(room, actor);
    guardPlace(room.state, actor);
    const known = asStaff
      ? room.state.agenda.some(({ questions }) => questions.some((one) => one.ref === ref))
      : ref !== undefined &&
        (await room.find(({ questions }) => own(questions, ref))) !== undefined;
    const question = ref !== undefined && known ? await quizQuestion(ref) : undefined;
    if (!question) throw new HttpError(404, 'no-such-question', 'This question is not open.');
    return reply(question);
  });
