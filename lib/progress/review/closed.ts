import type { QuestionProgress } from '../schema';
import type { Given } from './answers';

/**
 * How a lab's question went, where it is closed: nobody is asked how sure they are there, so that a second
 * try or a hint counts as a guess, and an answer that was shown as a miss.
 */
export function closedAs(question: string, saved: QuestionProgress): Given | undefined {
  const { closed, attempts, hints } = saved;
  if (!closed) return undefined;
  const right = closed.how === 'solved';
  const helped = attempts.length > 1 || hints.some(({ cost }) => cost > 0);
  return { question, right, at: closed.at, ...(right && helped && { confidence: 'guessed' }) };
}
