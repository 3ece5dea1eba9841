import { useId } from 'react';
import { Problem } from './problem';

interface PasswordFieldProps {
  label: string;
  value: string;
  /** What is wrong with what was sent. */
  problem: string | undefined;
  onChange: (password: string) => void;
}

/** A password that one has already; what is wrong is said beneath it. */
export function PasswordField({ label, value, problem, onChange }: PasswordFieldProps) {
  const field = useId();
  return (
    <>
      <label htmlFor={field} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={field}
        type="password"
        value={value}
        required
        maxLength={200}
        autoComplete="current-password"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${field}-problem`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 mb-3 h-11 w-full rounded border border-line-strong bg-raised px-3"
      />
      <Problem id={`${field}-problem`} words={problem} />
    </>
  );
}
