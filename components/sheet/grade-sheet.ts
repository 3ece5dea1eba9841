/** From a file's text to its report: read here, graded by the server without names, put together here. */
import type { Outcome } from '@/lib/grading/outcome';
import { countedQuestions } from '@/lib/sheet/counted';
import { outcomesOf, pairsOf } from '@/lib/sheet/pairs';
import { questionNames } from '@/lib/sheet/read/names';
import { readingSheet, type Sheet } from '@/lib/sheet/read/sheet';
import { reportOf } from '@/lib/sheet/report/report';
import type { Report, SheetQuestion } from '@/lib/sheet/report/types';
import { type QuestionSet, requestsOf } from '@/lib/sheet/wire';
import { sendBatch } from './send-batch';

export interface Progress {
  readonly what: 'reading' | 'grading';
  readonly done: number;
  /** Of how many, where it is known. */
  readonly total?: number;
  /** The server asks to wait so many seconds. */
  readonly waiting?: number;
}

interface Work {
  readonly text: string;
  readonly sets: readonly QuestionSet[];
  /** `labs/<lab>` or `quizzes/<quiz>`; any question where absent. */
  readonly scope?: string;
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** @throws Error with words for the page; an AbortError where it was cancelled */
export async function gradeSheet(work: Work): Promise<Report> {
  const { sets, scope } = work;
  const all = sets.flatMap(
    ({ id: set, questions }) =>
    questions.map(({ id, ...one }) => ({ ref: `${set}/${id}`, prompt: '', ...one })), // prettier-ignore
  );
  const sheet = await read(
    work,
    all.map(({ ref }) => ref),
  );
  const asked = pairsOf(sheet.answers);
  const { pairs } = asked;
  const outcomes: Outcome[] = [];
  const report = (waiting?: number) =>
    work.onProgress({
      what: 'grading',
      done: outcomes.length,
      total: pairs.length,
      ...(waiting && { waiting }),
    });
  report();
  const counted = countedQuestions(all, sheet.asked, scope);
  const told = new Map<string, SheetQuestion>();
  const named = new Set(sheet.asked);
  const refs = counted.map(({ ref }) => ref).filter((ref) => named.has(ref));
  for (const request of requestsOf(pairs, refs)) {
    const reply = await sendBatch(request, work.signal, report);
    outcomes.push(...reply.outcomes);
    for (const question of reply.questions) told.set(question.ref, question);
    report();
  }
  return reportOf(
    sheet,
    outcomesOf(asked, outcomes),
    counted.map((one) => told.get(one.ref) ?? one),
  );
}

/** So long the page may stand still, in milliseconds. */
const STRETCH = 30;

async function read(
  { text, scope, signal, onProgress }: Work,
  refs: readonly string[],
): Promise<Sheet> {
  // prettier-ignore
  const reading = readingSheet(text, questionNames(refs, scope));
  let since = performance.now();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH) continue;
    onProgress({ what: 'reading', done: step.value });
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  }
}
