import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import { understand } from '@/lib/grading/registry';
import type { QuizFieldProps } from './quiz-field-props';
import { ReadAs } from './read-as';

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
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        readOnly={locked}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${id}-echo`}
        aria-invalid={parsed ? !parsed.ok : undefined}
        className={cx(
          'font-data h-9 w-full min-w-0 rounded border px-2.5',
          reply
            ? reply.right
              ? 'border-ok bg-ok-wash'
              : 'border-bad bg-bad-wash'
            : parsed && !parsed.ok
              ? 'border-warn bg-raised'
              : 'border-line-strong bg-raised',
        )}
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
