import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import type { QuizFieldProps } from './quiz-field-props';

/** The options of a choice. Once answered, every one says why it is right or wrong. */
export function QuizChoiceField(props: QuizFieldProps<'choice'>) {
  const { question, value, onChange, locked, reply } = props;
  const { options, multiple } = question.config;
  const name = useId();
  const chosen = value.split(/[\s,;]+/).filter(Boolean);
  function choose(id: string, on: boolean) {
    const rest = multiple ? chosen.filter((other) => other !== id) : [];
    onChange((on ? [...rest, id] : rest).join(' '));
  }
  return (
    <div className="space-y-1.5 sm:-ml-3">
      {options.map((option) => (
        <Option
          key={option.id}
          option={option}
          name={name}
          multiple={multiple}
          chosen={chosen.includes(option.id)}
          note={reply?.notes[option.id]}
          locked={locked}
          onChoose={(on) => choose(option.id, on)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  option: { readonly id: string; readonly text: string };
  name: string;
  multiple: boolean;
  chosen: boolean;
  note?: { right?: boolean; text: string };
  locked: boolean;
  onChoose: (on: boolean) => void;
}

function Option({ option, name, multiple, chosen, note, locked, onChoose }: OptionProps) {
  return (
    <div
      className={cx(
        'rounded border px-3 py-2',
        note && chosen && (note.right ? 'border-ok bg-ok-wash' : 'border-bad bg-bad-wash'),
        // The right one is marked where it was missed, too.
        note && !chosen && (note.right ? 'border-ok' : 'border-transparent'),
        !note && 'border-transparent',
        !note && 'hover:bg-hover has-[:checked]:border-line-strong has-[:checked]:bg-raised',
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
        {note && chosen && (
          <span
            className={cx(
              'shrink-0 pt-0.5 text-data font-semibold',
              note.right ? 'text-ok' : 'text-bad',
            )}
          >
            Your answer
          </span>
        )}
      </div>
      {note && (
        <div className="relative mt-1.5 pl-6.5 text-sm leading-relaxed text-ink-2 motion-fade">
          <span
            className={cx('float-left mr-1.5 font-semibold', note.right ? 'text-ok' : 'text-bad')}
          >
            {note.right ? 'Right.' : 'Wrong.'}
          </span>
          <Paragraphs text={note.text} />
        </div>
      )}
    </div>
  );
}
