import 'server-only';
import { z } from 'zod';
import type { Created } from '../client/wire';
import { Agenda, MODES, Part, PART_KINDS, Workshop } from '../protocol/agenda';
import { MOST } from '../protocol/bounds';
import { isRefusal } from '../protocol/decided';
import { rawName } from '../protocol/facts';
import { cleanName } from '../protocol/names';
import { HttpError } from './http';
import { lifeOf } from './life';
import { log } from './log';
import { questionsOf } from './questions';
import { rooms } from './rooms';

/** What an instructor fills in. Questions are the content's: nobody sends them. */
export const NewWorkshop = z.strictObject({
  title: Workshop.shape.title,
  mode: z.enum(MODES),
  name: rawName.describe('Of the instructor'),
  password: z.string().min(10).max(200),
  keepDays: z.number().int().min(1).max(MOST.days).default(30),
  agenda: z
    .array(
      z.strictObject({
        kind: z.enum(PART_KINDS),
        of: Part.shape.of,
        title: Part.shape.title,
        minutes: Part.shape.minutes,
      }),
    )
    .min(1)
    .max(MOST.parts),
});
export type NewWorkshop = z.infer<typeof NewWorkshop>;

/** With the instructor's id, whom the route gives a seat. */
export type CreatedWith = Created & { readonly staff: string };

/** Opens a workshop. @throws HttpError where its agenda names what there is not, or asks something twice */
export async function createWorkshop(given: NewWorkshop, now: string): Promise<CreatedWith> {
  // The room would refuse it, once there is one: an instructor who is not on its list.
  if (isRefusal(cleanName(given.name, { words: [] })))
    throw new HttpError(400, 'name', 'Your name shows nothing. Write it with letters or digits, 32 at the most.'); // prettier-ignore
  const parts: Part[] = [];
  for (const [at, part] of given.agenda.entries()) {
    const questions = await questionsOf(part);
    if (!questions)
      throw new HttpError(400, 'agenda', `There is no ${part.kind} “${part.of ?? ''}” (part ${at + 1}, “${part.title}”).`); // prettier-ignore
    parts.push({ ...part, id: `p${at + 1}`, questions });
  }
  const agenda = Agenda.safeParse(parts);
  if (!agenda.success)
    throw new HttpError(400, 'agenda', agenda.error.issues.map(({ message }) => message).join(' '));
  const all = await rooms();
  const { workshop, instructor } = await all.store.create({
    title: given.title,
    config: {},
    keepUntil: lifeOf(given, now).keepUntil,
    instructor: { role: 'instructor', name: given.name, password: given.password },
  });
  const { id, code } = workshop;
  const { title, mode, keepDays } = given;
  const created = {
    kind: 'created',
    at: now,
    by: { kind: 'server' },
    workshop: { id, title, mode, agenda: agenda.data },
    code,
    keepDays,
  };
  await all.store.appendAll(id, { knows: 0, keys: ['created'] }, () => [
    { key: 'created', events: [created], reply: null },
  ]);
  const { room } = await all.get(id);
  const { name } = given;
  await room.submit({
    key: 'instructor',
    command: { do: 'join-staff', id: instructor.id, role: 'instructor', name },
    actor: { kind: 'server' },
  });
  log.info({ workshop: id, mode, parts: parts.length, keepDays }, 'workshop created');
  return { id, code, staff: instructor.id, link: instructor.link };
}
