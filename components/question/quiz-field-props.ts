import type { KindId } from '@/lib/grading/registry';
import type { FieldQuestion } from '@/lib/grading/responses';
import type { QuizAnswer } from '@/lib/progress/schema';

/** What the field of each kind gets; the question around it owns the state and the Check button. */
export interface QuizFieldProps<Kind extends KindId = KindId> {
  question: Extract<FieldQuestion, { kind: Kind }>;
  /** What was entered, in the form that the kind parses; empty where nothing was. */
  value: string;
  onChange: (value: string) => void;
  /** It was answered, or is being sent: shown, and not to be changed. */
  locked: boolean;
  /** What was told once it was answered: the right answer, and a word on every item. */
  reply?: QuizAnswer;
}
