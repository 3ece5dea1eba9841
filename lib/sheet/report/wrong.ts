import { cut } from '@/lib/text/cut';
import type { GradedAnswer, WrongGroup } from './types';

/** A document that was pasted as an answer is not for a table: the file of all answers has it whole. */
const LONGEST = 200;

/** The answers to one question that are not right: alike is what was understood alike, for the same reason. */
export function wrongGroups(answers: readonly GradedAnswer[]): WrongGroup[] {
  const groups = new Map<string, { group: Omit<WrongGroup, 'learners'>; who: Set<string> }>();
  for (const { learner, answer, outcome } of answers) {
    const { verdict, reason } = outcome;
    if (verdict === 'right') continue;
    const echo = outcome.echo || answer.trim().replace(/\s+/g, ' ');
    const key = JSON.stringify([verdict, echo.toLowerCase(), reason]);
    const known = groups.get(key) ?? {
      group: { verdict, echo: cut(echo, LONGEST), reason },
      who: new Set(),
    };
    groups.set(key, known);
    known.who.add(learner);
  }
  return [...groups.values()]
    .map(({ group, who }) => ({ ...group, learners: who.size }))
    .sort((a, b) => b.learners - a.learners);
}
