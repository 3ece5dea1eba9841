import type { FieldQuestion } from '@/lib/grading/responses';
import type { ReviewBank } from '@/lib/progress/review/bank';

const choice = (id: string, prompt: string): FieldQuestion => ({
  id,
  prompt,
  kind: 'choice',
  config: {
    multiple: false,
    options: [
      { id: 'a', text: 'This' },
      { id: 'b', text: 'That' },
    ],
  },
});

export const BANK: ReviewBank = {
  modules: [{ id: 'iam', title: 'IAM' }],
  topics: [
    { id: 'iam/one', title: 'One lesson', href: '/learn/iam/one', module: 'iam' },
    { id: 'denied', title: 'Denied', href: '/labs/denied' },
  ],
  items: [
    {
      ref: 'quizzes/one/p',
      topic: 'iam/one',
      questions: [choice('p', 'First of p'), choice('p2', 'Variant of p')],
    },
    { ref: 'quizzes/one/q', topic: 'iam/one', questions: [choice('q', 'First of q')] },
    { ref: 'labs/denied/who', topic: 'denied', questions: [choice('who', 'Who was it')] },
  ],
  evidence: {},
};
