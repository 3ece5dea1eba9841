/** Everything that a page asks of the server beside commands and the live stream. */
import { forgetJoining, joiningKey } from './joining';
import { ask, post, RequestFailed } from './request';
import type { Created, Invited, Joined, Questions, Renewed, Seats } from './wire';

const room = (id: string) => `/api/workshops/${encodeURIComponent(id)}`;

export const createWorkshop = (given: unknown) => post<Created>('/api/workshops', given);

export const signIn = (id: string, link: string, password: string) =>
  post<{ role: string; name: string }>(`${room(id)}/login`, { link, password });

/**
 * Tried again after whatever went wrong, it leads to the same seat.
 * @param instead of whoever has a seat in this browser
 */
export async function join(code: string, name: string, instead = false): Promise<Joined> {
  try {
    const wanted = { code, name, key: joiningKey(code), ...(instead && { instead }) };
    const joined = await post<Joined>('/api/join', wanted);
    forgetJoining();
    return joined;
  } catch (error) {
    // That seat was taken away in the meantime: the next try is somebody new.
    if (error instanceof RequestFailed && error.refusal?.refused === 'gone') forgetJoining();
    throw error;
  }
}

export const comeBack = (id: string, link: string) => post<Joined>(`${room(id)}/return`, { link });

export const leave = (id: string, seat: 'staff' | 'participant') =>
  post<object>(`${room(id)}/logout`, { seat });

export const seatsIn = (id: string) => ask<Seats>(`${room(id)}/me`);

export const invite = (id: string, role: 'co-instructor' | 'helper', name: string) =>
  post<Invited>(`${room(id)}/staff`, { role, name });

export const renewStaffLink = (id: string, staff: string) =>
  post<Renewed>(`${room(id)}/staff/${encodeURIComponent(staff)}/link`, {});

/** The instructor's own. */
export const renewOwnLink = (id: string, staff: string, password: string) =>
  post<Renewed>(`${room(id)}/staff/${encodeURIComponent(staff)}/link`, { password });

export const renewReturnLink = (id: string, participant: string) =>
  post<Renewed>(`${room(id)}/people/${encodeURIComponent(participant)}/link`, {});

/** Of these questions of quizzes, those that are open. @param refs no more than `MOST.questionsAtOnce` */
export const quizQuestions = (id: string, refs: readonly string[]) =>
  ask<Questions>(
    `${room(id)}/question?as=participant&${refs.map((ref) => `ref=${encodeURIComponent(ref)}`).join('&')}`,
  );

/** For good: events, answers, names, sessions. */
export const deleteWorkshop = (id: string) => ask<object>(room(id), { method: 'DELETE' });
