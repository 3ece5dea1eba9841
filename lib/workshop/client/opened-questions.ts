/**
 * Questions of quizzes that were opened. A whole room asks for them at the same moment: each page asks once for all of
 * them, and not all pages at a time.
 */
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { MOST } from '../protocol/bounds';
import { quizQuestions } from './api';
import { RequestFailed } from './request';

/** In milliseconds: within that a page asks for what is opened together. */
const TOGETHER = 30;
/** In milliseconds: over so long a room's pages spread. Who looks at one question alone does not wait. */
const SPREAD = 1_500;

interface Asked {
  resolve(question: PublicQuizQuestion): void;
  reject(error: unknown): void;
}

/** By workshop and ref. */
const waiting = new Map<string, Map<string, Asked>>();

/** To be asked for once at a time. @throws RequestFailed */
export function openedQuestion(id: string, ref: string): Promise<PublicQuizQuestion> {
  return new Promise((resolve, reject) => {
    const before = waiting.get(id);
    const asked = before ?? new Map<string, Asked>();
    asked.set(ref, { resolve, reject });
    if (before) return;
    waiting.set(id, asked);
    setTimeout(() => {
      const begin = () => {
        waiting.delete(id);
        void fetchAll(id, asked);
      };
      if (asked.size === 1) begin();
      else setTimeout(begin, Math.random() * SPREAD);
    }, TOGETHER);
  });
}

async function fetchAll(id: string, asked: ReadonlyMap<string, Asked>): Promise<void> {
  const refs = [...asked.keys()];
  while (refs.length > 0) await fetchSome(id, refs.splice(0, MOST.questionsAtOnce), asked);
}

async function fetchSome(
  id: string,
  refs: readonly string[],
  asked: ReadonlyMap<string, Asked>,
): Promise<void> {
  try {
    const { questions } = await quizQuestions(id, refs);
    for (const ref of refs) {
      const question = questions[ref];
      if (question) asked.get(ref)?.resolve(question);
      else asked.get(ref)?.reject(notOpen());
    }
  } catch (error) {
    for (const ref of refs) asked.get(ref)?.reject(error);
  }
}

const notOpen = () => new RequestFailed('no-such-question', 'This question is not open.');
