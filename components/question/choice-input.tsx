'use client';

import { useId } from 'react';
import { Inline } from '@/components/ui/inline';
import type { ChoiceConfig } from '@/lib/grading/kinds/choice';
import { choose, chosenOf } from './chosen';

interface ChoiceInputProps {
  config: ChoiceConfig;
  /** The ids that are chosen, with spaces between. */
  value: string;
  describedBy: string;
  locked?: boolean;
  onChange: (value: string) => void;
}

/** The options of a choice, one or several. */
export function ChoiceInput({ config, value, describedBy, locked, onChange }: ChoiceInputProps) {
  const name = useId();
  const chosen = chosenOf(value);
  return (
    <fieldset disabled={locked} aria-describedby={describedBy} className="w-full space-y-px">
      <legend className="sr-only">Your answer</legend>
      {config.options.map(({ id, text }) => (
        <label
          key={id}
          className="flex cursor-pointer items-start gap-2.5 rounded px-2 py-1.5 text-sm hover:bg-hover has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type={config.multiple ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            onChange={(event) => onChange(choose(value, id, event.target.checked, config.multiple))}
            className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
          />
          <span>
            <Inline text={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
