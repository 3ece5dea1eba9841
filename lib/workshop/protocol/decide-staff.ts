/** Who leads: those whom the instructor asked in, and who are taken away again. */
import { MOST } from './bounds';
import { hasLeft } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, NOTHING } from './decided';
import { cleanName } from './names';
import type { State } from './state';

/** The staff is invited, so its names are its own affair. */
export function joinStaff(
  state: State,
  { id, role, name }: CommandOf<'join-staff'>,
  context: Context,
): Decided {
  if (state.staff.some((one) => one.id === id)) return NOTHING;
  if (state.staff.length >= MOST.staff) return { refused: 'too-many', of: 'staff' };
  const clean = cleanName(name, { words: [] });
  if (isRefusal(clean)) return clean;
  return decided(context, { kind: 'staff-joined', id, role, name: clean.name });
}

/** Nobody takes the instructor away: the room would be nobody's. Whom they were on the way to waits anew. */
export function removeStaff(
  state: State,
  { id }: CommandOf<'remove-staff'>,
  context: Context,
): Decided {
  const one = state.staff.find((other) => other.id === id);
  if (!one) return { refused: 'unknown-staff' };
  if (one.role === 'instructor') return { refused: 'not-allowed' };
  if (one.leftAt !== undefined) return NOTHING;
  const waiting = state.participants.filter(({ flag }) => flag.helper?.id === id);
  return decided(
    context,
    { kind: 'staff-left', id },
    ...waiting.map(({ id: participant, flag: { helper: _, ...flag } }) => ({
      kind: 'flagged' as const,
      participant,
      flag,
    })),
  );
}

export function renewStaffLink(
  state: State,
  { id }: CommandOf<'renew-staff-link'>,
  context: Context,
): Decided {
  if (!state.staff.some((one) => one.id === id) || hasLeft(state, id))
    return { refused: 'unknown-staff' };
  return decided(context, { kind: 'staff-link-renewed', id });
}
