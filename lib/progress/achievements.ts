/** What was proven, from what is kept in this browser; times are UTC, ISO 8601. */
import type { HomeLab, HomeModule, HomeQuiz } from './course';
import { masteryOf } from './mastery';
import { labRef, quizRef } from './review/bank';
import type { Progress, QuestionProgress, QuizAnswer } from './schema';
import { labScore } from './score';

/** How one question was proven, or not. */
export interface Proof {
  readonly how: 'first' | 'later' | 'variant' | 'missed' | 'revealed';
  /** Answers that were given, the right one included. */
  readonly tries: number;
  /** Opened before it was closed. */
  readonly hints: number;
  readonly at: string;
  /** When the question came back and was right, where it was not at first: the last answer counts. */
  readonly since?: string;
}

function rightSince({ reviews }: Progress, ref: string, at: string): Pick<Proof, 'since'> {
  const { recall, card } = reviews[ref] ?? {};
  return recall?.right && card && card.last > at ? { since: card.last } : {};
}

/** The proofs of a quiz, by its questions; what was not answered has none. */
export const quizProofs = (progress: Progress, quiz: string, questions: readonly string[]) =>
  questions.flatMap((id) => {
    const answer = progress.quizzes[`${quiz}/${id}`];
    if (!answer) return [];
    const proof = quizProof(answer);
    const since = proof.how === 'missed' ? rightSince(progress, quizRef(quiz, id), proof.at) : {};
    return [{ id, proof: { ...proof, ...since } }];
  });

/** When the last question of a quiz was answered, once all are. */
export function answeredAt({ quizzes }: Progress, quiz: HomeQuiz): string | undefined {
  const times = quiz.questions.flatMap((id) => quizzes[`${quiz.id}/${id}`]?.at ?? []);
  return times.length === quiz.questions.length ? times.sort().at(-1) : undefined;
}

/** The same of a lab; a question that is open has none. */
export const labProofs = (progress: Progress, lab: string, questions: readonly string[]) =>
  questions.flatMap((id) => {
    const proof = labProof(progress.questions[`${lab}/${id}`]);
    if (!proof) return [];
    const since = proof.how === 'revealed' ? rightSince(progress, labRef(lab, id), proof.at) : {};
    return [{ id, proof: { ...proof, ...since } }];
  });

export function quizProof({ right, firstTry, made, attempts, at }: QuizAnswer): Proof {
  const how = firstTry ? 'first' : right ? 'later' : made ? 'variant' : 'missed';
  return { how, tries: attempts, hints: 0, at };
}

/** Nothing while the question is open. */
export function labProof(saved: QuestionProgress | undefined): Proof | undefined {
  if (!saved?.closed) return undefined;
  const { closed, attempts } = saved;
  const tries = attempts.length;
  const how = closed.how === 'revealed' ? 'revealed' : tries > 1 ? 'later' : 'first';
  // A hint that was opened afterwards costs nothing.
  return { how, tries, hints: saved.hints.filter(({ cost }) => cost > 0).length, at: closed.at };
}

/** The share of a lab's questions that has to be solved, not shown. */
const SOLVED_AT = 0.8;

export interface LabRecord {
  readonly solved: number;
  readonly closed: number;
  readonly total: number;
  readonly first: number;
  readonly hints: number;
  readonly revealed: number;
  readonly points: number;
  /** Every question is closed, and four of five were solved. */
  readonly finished: boolean;
  /** When the last one was closed, where all are. */
  readonly at?: string;
}

export function labRecord(progress: Progress, lab: HomeLab): LabRecord {
  const { solved, closed, points } = labScore(progress, lab.id, lab.questions);
  const proofs = lab.questions.flatMap(
    (id) => labProof(progress.questions[`${lab.id}/${id}`]) ?? [],
  );
  const total = lab.questions.length;
  const all = total > 0 && closed === total;
  return {
    ...{ solved, closed, total, points },
    first: proofs.filter(({ how }) => how === 'first').length,
    hints: proofs.reduce((sum, { hints }) => sum + hints, 0),
    revealed: proofs.filter(({ how }) => how === 'revealed').length,
    finished: all && solved >= SOLVED_AT * total,
    ...(all && { at: proofs.map(({ at }) => at).reduce((a, b) => (a > b ? a : b)) }),
  };
}

export interface Achievement {
  readonly id: string;
  readonly title: string;
  /** What it amounts to: `92 % right at first try`. */
  readonly words: string;
  readonly at: string;
}
export interface Missing {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly words: string;
}
export interface Certificate {
  readonly modules: readonly Achievement[];
  readonly labs: readonly Achievement[];
  readonly missing: readonly Missing[];
}

/** What a certificate may say: modules that are mastered, labs that are finished; and what is missing. */
export function certificateOf(
  progress: Progress,
  modules: readonly HomeModule[],
  labs: readonly HomeLab[],
): Certificate {
  const mastered: Achievement[] = [];
  const finished: Achievement[] = [];
  const missing: Missing[] = [];
  for (const course of modules) {
    const { id, title } = course;
    const mastery = masteryOf(progress, course);
    const at = masteredAt(progress, course);
    if (mastery.mastered && at)
      mastered.push({ id, title, words: `${mastery.percent} % right at first try`, at });
    else {
      const words = `${mastery.percent} % of ${mastery.total} questions right at first try; 80 % are needed`;
      missing.push({ id, title, href: `/learn/${id}`, words });
    }
  }
  for (const lab of labs) {
    const { id, title } = lab;
    const record = labRecord(progress, lab);
    const { solved, closed, total, hints } = record;
    if (record.finished && record.at) {
      const helped = hints === 0 ? 'no hints' : `${hints} ${hints === 1 ? 'hint' : 'hints'}`;
      finished.push({ id, title, words: `${solved} of ${total} solved, ${helped}`, at: record.at });
    } else {
      const words =
        closed < total
          ? `${closed} of ${total} questions answered; all are needed`
          : `${solved} of ${total} solved, the others were shown; four of five are needed`;
      missing.push({ id, title, href: `/labs/${id}`, words });
    }
  }
  return { modules: mastered, labs: finished, missing };
}

/** When the last of the answers was given that its mastery rests on. */
function masteredAt({ quizzes }: Progress, { lessons, review }: HomeModule): string | undefined {
  const all = [...lessons.map(({ quiz }) => quiz), review].flatMap((quiz) =>
    (quiz?.questions ?? []).flatMap((id) => quizzes[`${quiz?.id}/${id}`] ?? []),
  );
  const times = all.filter(({ firstTry }) => firstTry).map(({ at }) => at);
  return times.sort().at(-1);
}
