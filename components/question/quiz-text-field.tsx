import { useId } from 'react';
import { understand } from '@/lib/grading/registry';
import type { QuizFieldProps } from './quiz-field-props';
import { ReadAs } from './read-as';
import { TextLine } from './text-line';

const EXAMPLES = {
  text: undefined,
  number: 'a number, such as 12',
  ip: 'an IP address, such as 192.0.2.10',
  time: 'a date and time, such as 2024-03-31 09:15:00',
  digits: 'digits',
} as const;

/** A line to type in; it says what it understood before anything is sent. */
export function QuizTextField(props: QuizFieldProps<keyof typeof EXAMPLES>) {
  const { question, value, onChange, locked, reply } = props;
  const id = useId();
  const parsed = value.trim() === '' ? undefined : understand(question, value);
  return (
    <div className="max-w-[30rem]">
      <label htmlFor={id} className="sr-only">
        Your answer
      </label>
      <TextLine
        id={id}
        value={value}
        parsed={parsed}
        locked={locked}
        right={reply?.right}
        onChange={onChange}
        className="w-full"
      />
      <ReadAs id={`${id}-echo`} parsed={parsed} echo={!reply}>
        {!parsed && EXAMPLES[question.kind]}
        {reply && !reply.right && reply.answer !== undefined && (
          <>
            The answer is <span className="font-semibold text-ink">{reply.answer}</span>
          </>
        )}
      </ReadAs>
    </div>
  );
}
