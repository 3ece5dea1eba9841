import { CaseFile, EMPTY_CASE_FILE } from './schema';

/**
 * Reads what was stored, of whatever version; never fails. Items that cannot be read are left out,
 * the rest is kept.
 */
export function readCaseFile(stored: unknown): CaseFile {
  const read = CaseFile.safeParse(migrateCaseFile(stored));
  return read.success ? read.data : EMPTY_CASE_FILE;
}

/** Before version 1 a case was one text of free notes. */
function migrateCaseFile(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  return { ...EMPTY_CASE_FILE, notes: { at: 0, text: stored } };
}

/** Takes over free notes of before; the same notes are taken over once. `now`: ms since the epoch. */
export function withOldNotes(caseFile: CaseFile, notes: string, now: number): CaseFile {
  const { text } = caseFile.notes;
  if (!notes.trim() || text.includes(notes)) return caseFile;
  const joined = text.trim() ? `${text.trimEnd()}\n\n${notes}` : notes;
  return { ...caseFile, notes: { at: now, text: joined } };
}
