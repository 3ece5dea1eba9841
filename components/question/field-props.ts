import type { Asked, KindId } from '@/lib/grading/registry';
import type { Evidence } from '@/lib/query/types';

/** What is told once an answer was given. */
export interface FieldReply {
  readonly right: boolean;
  /** A word on every item, by its id, and whether it was right. */
  readonly notes: Readonly<Record<string, { readonly right?: boolean; readonly text: string }>>;
  /** The right answer, in the form that the field takes. */
  readonly answer?: string;
}

/** What the field of a kind gets, in a quiz and in a lab alike; whatever is around it has the Check button. */
export interface FieldProps<Kind extends KindId> {
  question: Extract<Asked, { kind: Kind }> & { readonly evidence?: Evidence };
  /** What was entered, in the form that the kind parses; empty where nothing was. */
  value: string;
  onChange: (value: string) => void;
  /** It was answered, or is being sent: shown, and not to be changed. */
  locked: boolean;
  reply?: FieldReply;
}
