/** What can be done to a case file: each function gives the next one, and changes nothing. */
import {
  type CaseFile,
  type Decision,
  type FoundBy,
  type Hypothesis,
  type ManualEntry,
  MOST,
  type Pin,
  type SectionId,
  type Shown,
} from './schema';
import { eventTimeOf } from './evidence/event-time';
import { identityOf, pinsByIdentity } from './evidence/identity';

/** Given from outside: a fresh id, and milliseconds since the epoch. */
export interface Stamp {
  readonly id: string;
  readonly now: number;
}

export interface Observation {
  readonly shown: Shown;
  readonly foundBy: FoundBy;
  readonly dataSet: string;
  /** Where it is known from beside what is shown (a log event's @timestamp); UTC, ISO 8601. */
  readonly eventTime?: string;
  /** Whether it is of the evidence of after the fix; without it, its time says so. */
  readonly after?: boolean;
}

const nextNumber = (items: readonly { readonly number: number }[]) =>
  items.reduce((most, { number }) => Math.max(most, number), 0) + 1;

export type Pinned =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly pin: Pin }
  | { readonly ok: false; readonly why: 'there' | 'full' | 'large' };

export function addPin(
  caseFile: CaseFile,
  { shown, foundBy, dataSet, after, ...known }: Observation,
  { id, now }: Stamp,
): Pinned {
  if (pinsByIdentity(caseFile).has(identityOf(shown))) return { ok: false, why: 'there' };
  if (caseFile.pins.length >= MOST.pins) return { ok: false, why: 'full' };
  if (JSON.stringify(shown).length > MOST.shown) return { ok: false, why: 'large' };
  const eventTime = known.eventTime ?? eventTimeOf(shown);
  const pin: Pin = {
    id,
    at: now,
    number: nextNumber(caseFile.pins),
    shown,
    foundBy,
    dataSet,
    pinnedAt: new Date(now).toISOString(),
    ...(eventTime !== undefined && { eventTime }),
    note: '',
    after: after ?? (eventTime !== undefined && isAfterFix(caseFile.decisions, eventTime)),
  };
  return { ok: true, caseFile: { ...caseFile, pins: [...caseFile.pins, pin] }, pin };
}

/** True from the first decision on that was not rolled back. */
const isAfterFix = (decisions: readonly Decision[], eventTime: string) =>
  decisions.some(
    ({ when, rolledBackAt }) => !rolledBackAt && eventTime >= new Date(when).toISOString(),
  );

type Lists = Pick<CaseFile, 'pins' | 'hypotheses' | 'entries' | 'decisions'>;

/** Changes one item of a list; nothing where it is no longer there. */
export function change<Name extends keyof Lists>(
  caseFile: CaseFile,
  list: Name,
  id: string,
  patch: Partial<Omit<Lists[Name][number], 'id' | 'at'>>,
  now: number,
): CaseFile {
  const items: readonly { readonly id: string }[] = caseFile[list];
  const next = items.map((item) => (item.id === id ? { ...item, ...patch, at: now } : item));
  return { ...caseFile, [list]: next };
}

/** Takes an item out of its list; a pin also out of the hypotheses that it was tied to. */
export function remove(caseFile: CaseFile, list: keyof Lists, id: string, now: number): CaseFile {
  const items: readonly { readonly id: string }[] = caseFile[list];
  const next = {
    ...caseFile,
    [list]: items.filter((item) => item.id !== id),
    gone: [...caseFile.gone, { id, at: now }].slice(-MOST.gone),
  };
  if (list !== 'pins') return next;
  return caseFile.hypotheses.reduce((file, one) => tie(file, one.id, id, 'none', now), next);
}

/** Puts back what was removed, as it was `before`: with the ties of a pin. */
export function putBack(
  caseFile: CaseFile,
  before: CaseFile,
  list: keyof Lists,
  id: string,
  now: number,
): CaseFile {
  const items: readonly { readonly id: string }[] = before[list];
  const item = items.find((one) => one.id === id);
  if (!item) return caseFile;
  const next = { ...caseFile, [list]: [...caseFile[list], { ...item, at: now }] };
  if (list !== 'pins') return next;
  return before.hypotheses.reduce((file, one) => {
    const bears = one.evidence.find(({ pin }) => pin === id)?.bears ?? 'none';
    return tie(file, one.id, id, bears, now);
  }, next);
}

/** Undefined where there are as many as are kept. */
export function addHypothesis(caseFile: CaseFile, { id, now }: Stamp): CaseFile | undefined {
  if (caseFile.hypotheses.length >= MOST.hypotheses) return undefined;
  const number = nextNumber(caseFile.hypotheses);
  const fresh: Hypothesis = { id, at: now, number, text: '', state: 'open', evidence: [] };
  return { ...caseFile, hypotheses: [...caseFile.hypotheses, fresh] };
}

/** True where nothing was made of a pin yet, so that to take it out loses no work. */
export const isUntouched = (caseFile: CaseFile, pin: Pin): boolean =>
  !pin.note.trim() &&
  caseFile.hypotheses.every(({ evidence }) => evidence.every((one) => one.pin !== pin.id));

/** How a pin bears on a hypothesis: a pin is tied once. */
export function tie(
  caseFile: CaseFile,
  hypothesis: string,
  pin: string,
  bears: 'for' | 'against' | 'none',
  now: number,
): CaseFile {
  const evidence = caseFile.hypotheses.find(({ id }) => id === hypothesis)?.evidence ?? [];
  const known = evidence.find((one) => one.pin === pin)?.bears ?? 'none';
  if (known === bears) return caseFile;
  const others = evidence.filter((one) => one.pin !== pin);
  const next = bears === 'none' ? others : [...others, { pin, bears }];
  return change(caseFile, 'hypotheses', hypothesis, { evidence: next }, now);
}

/** Undefined where there are as many as are kept. */
export function addEntry(caseFile: CaseFile, { id, now }: Stamp, when = ''): CaseFile | undefined {
  if (caseFile.entries.length >= MOST.entries) return undefined;
  const fresh: ManualEntry = { id, at: now, when, text: '' };
  return { ...caseFile, entries: [...caseFile.entries, fresh] };
}

export const writeNotes = (caseFile: CaseFile, text: string, now: number): CaseFile => ({
  ...caseFile,
  notes: { at: now, text },
});

/** Null gives the section back to the case file. */
export const writeSection = (
  caseFile: CaseFile,
  section: SectionId,
  text: string | null,
  known: Readonly<Record<string, string>>,
  now: number,
): CaseFile => ({
  ...caseFile,
  sections: { ...caseFile.sections, [section]: { at: now, text, known: { ...known } } },
});
