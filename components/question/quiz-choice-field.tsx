import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { understand } from '@/lib/grading/registry';
import type { QuizAnswer } from '@/lib/progress/schema';
import { choose, chosenOf } from './chosen';
import type { QuizFieldProps } from './quiz-field-props';

/** The options of a choice. Once answered, every one says why it is right or wrong. */
export function QuizChoiceField(props: QuizFieldProps<'choice'>) {
  const { question, value, onChange, locked, reply } = props;
  const { options, multiple } = question.config;
  const name = useId();
  const chosen = chosenOf(value);
  const right = reply && rightOf(question, value, reply);
  return (
    <div className="space-y-1.5 sm:-ml-3">
      {options.map((option) => (
        <Option
          key={option.id}
          option={option}
          name={name}
          multiple={multiple}
          chosen={chosen.includes(option.id)}
          right={reply?.notes[option.id]?.right ?? right?.includes(option.id)}
          note={reply?.notes[option.id]?.text}
          locked={locked}
          onChoose={(on) => onChange(choose(value, option.id, on, multiple))}
        />
      ))}
    </div>
  );
}

/** The right ids of an answer that comes without a word on every option; nothing where they were not told. */
function rightOf(
  question: QuizFieldProps<'choice'>['question'],
  value: string,
  reply: QuizAnswer,
): readonly string[] | undefined {
  const told = reply.right ? value : reply.answer;
  const read = told === undefined ? undefined : understand(question, told);
  return read?.ok ? (read.value as string[]) : undefined;
}

interface OptionProps {
  option: { readonly id: string; readonly text: string };
  name: string;
  multiple: boolean;
  chosen: boolean;
  /** Once it was answered, and told of it. */
  right: boolean | undefined;
  note: string | undefined;
  locked: boolean;
  onChoose: (on: boolean) => void;
}

function Option(props: OptionProps) {
  const { option, name, multiple, chosen, right, note, locked, onChoose } = props;
  const told = right !== undefined || note !== undefined;
  return (
    <div
      className={cx(
        'rounded border px-3 py-2',
        told && chosen && (right ? 'border-ok bg-ok-wash' : 'border-bad bg-bad-wash'),
        // The right one is marked where it was missed, too.
        told && !chosen && (right ? 'border-ok' : 'border-transparent'),
        !told && 'border-transparent',
        !told && 'hover:bg-hover has-[:checked]:border-line-strong has-[:checked]:bg-raised',
      )}
    >
      <div className="flex items-start gap-2.5">
        <label
          className={cx(
            'flex min-w-0 flex-1 items-start gap-2.5 text-base leading-normal',
            !locked && 'cursor-pointer',
          )}
        >
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            value={option.id}
            checked={chosen}
            disabled={locked}
            onChange={(event) => onChoose(event.target.checked)}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            <Inline text={option.text} />
          </span>
        </label>
        {told && chosen && (
          <span
            className={cx(
              'shrink-0 pt-0.5 text-data font-semibold',
              right ? 'text-ok' : 'text-bad',
            )}
          >
            Your answer
          </span>
        )}
      </div>
      {(note !== undefined || right) && (
        <div className="relative mt-1.5 flow-root pl-6.5 text-sm leading-relaxed text-ink-2 motion-fade">
          <span className={cx('float-left mr-1.5 font-semibold', right ? 'text-ok' : 'text-bad')}>
            {right ? 'Right.' : 'Wrong.'}
          </span>
          {note && <Paragraphs text={note} />}
        </div>
      )}
    </div>
  );
}
