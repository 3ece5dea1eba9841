'use client';

import { useId } from 'react';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { LogsLanguage } from '@/lib/query/logs/engine';

interface LanguageSwitchProps {
  languages: readonly LogsLanguage[];
  value: LogsLanguage;
  onChange: (language: LogsLanguage) => void;
}

/** Which of the two languages of CloudWatch Logs is written. */
export function LanguageSwitch({ languages, value, onChange }: LanguageSwitchProps) {
  const name = useId();
  if (languages.length < 2) return null;
  return (
    <fieldset className="flex shrink-0 rounded border border-line bg-sunken p-0.5">
      <legend className="sr-only">Language of CloudWatch Logs</legend>
      {languages.map((language) => (
        <label
          key={language}
          className="cursor-pointer rounded-sm px-2 py-0.5 text-data font-semibold text-ink-2 has-checked:bg-raised has-checked:text-ink has-checked:shadow-pop has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={language}
            checked={language === value}
            onChange={() => onChange(language)}
            className="sr-only"
          />
          {LANGUAGE_NAMES[language]}
        </label>
      ))}
    </fieldset>
  );
}
