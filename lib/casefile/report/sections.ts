import type { SectionId } from '../schema';

/** The parts of an incident report, in order: their headings, and what is to be written there. */
export const SECTION_WORDS: Readonly<Record<SectionId, { title: string; ask: string }>> = {
  problem: {
    title: 'Problem',
    ask: 'What was wrong, for whom, since when (UTC), and which account, resource or user it touched.',
  },
  steps: {
    title: 'Steps taken',
    ask: 'What you looked at, in order, and what it showed. Pinned evidence comes here by itself.',
  },
  hypotheses: {
    title: 'Hypotheses',
    ask: 'What could have caused it, what you ruled out and by which evidence.',
  },
  solution: {
    title: 'Solution',
    ask: 'What was done, when and by whom, at what risk, and how it is undone.',
  },
  outcome: {
    title: 'Outcome',
    ask: 'What the logs say after the fix, and how long you watched.',
  },
  lessons: {
    title: 'Lessons',
    ask: 'What would have shown it sooner, what changes now, and who does it by when.',
  },
};
