/** What things are called on the wire. No id is a secret: sessions and links are the server's alone. */
import { z } from 'zod';

/** `__proto__` is the one name that no record keeps. */
const opaque = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/);

export const WorkshopId = opaque;
export const ParticipantId = opaque;
export const StaffId = opaque;
/** `t1`, `t2`, … in the order in which they were made. */
export const TeamId = z.string().regex(/^t\d{1,3}$/);
/** `p1`, `p2`, … */
export const PartId = z.string().regex(/^p\d{1,3}$/);

const slug = '[a-z0-9][a-z0-9-]{0,63}';
export const QuestionRef = z
  .string()
  .regex(new RegExp(`^(lab|quiz)/${slug}/${slug}$`))
  .describe('lab/<lab>/<question> or quiz/<quiz>/<question>');

export interface Ref {
  readonly kind: 'lab' | 'quiz';
  /** The lab or the quiz. */
  readonly of: string;
  readonly question: string;
}

/** @throws RangeError for what is no reference */
export function readRef(ref: string): Ref {
  const [kind, of, question] = QuestionRef.parse(ref).split('/');
  return { kind: kind as Ref['kind'], of: of ?? '', question: question ?? '' };
}

/** A property of its own: an id like `constructor` finds nothing that an object has from birth. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;
