import { useId } from 'react';
import type { Confidence } from '@/lib/progress/schema';

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  fairly: 'Fairly sure',
  guessed: 'Guessed',
};

interface ConfidencePickProps {
  value: Confidence | undefined;
  disabled: boolean;
  onChange: (value: Confidence) => void;
}

/** How sure you are, asked beside Check and before anything is revealed. */
export function ConfidencePick({ value, disabled, onChange }: ConfidencePickProps) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className="flex min-h-9 items-center">
      <legend className="float-left mr-2 text-sm text-ink-3">How sure are you?</legend>
      <div className="flex rounded border border-line">
        {(Object.keys(CONFIDENCE_WORDS) as Confidence[]).map((one) => (
          <label
            key={one}
            className="relative flex h-8.5 cursor-pointer items-center px-2.5 text-sm text-ink-2 transition-colors duration-(--fast) not-first:border-l not-first:border-line hover:bg-hover has-checked:bg-accent-wash has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {CONFIDENCE_WORDS[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
