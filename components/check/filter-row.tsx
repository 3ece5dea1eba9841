import { X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { KIND_WORDS } from './kinds';
import type { Filters } from './filters';
import type { Choices } from './finder';

interface FilterRowProps extends Choices {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

const KINDS = Object.entries(KIND_WORDS).map(([id, title]) => ({ id, title }));

/** What narrows the list, each as a choice of its own. */
export function FilterRow({ modules, labs, filters, onChange }: FilterRowProps) {
  const rows = [
    { name: 'module', label: 'Module', any: 'All modules', options: modules },
    { name: 'lab', label: 'Lab', any: 'Quizzes and labs', options: labs },
    { name: 'kind', label: 'Kind of answer', any: 'All kinds', options: KINDS },
  ] as const;
  const first = useRef<HTMLSelectElement>(null);
  /** The button is gone with that. */
  function clear() {
    onChange({});
    first.current?.focus();
  }
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-3 gap-y-2.5 sm:gap-x-4">
      {rows.map(({ name, label, any, options }) => (
        <label
          key={name}
          className="min-w-0 text-data font-semibold text-ink-2 max-sm:w-[calc(50%-0.375rem)]"
        >
          {label}
          <select
            ref={name === 'module' ? first : undefined}
            value={filters[name] ?? ''}
            onChange={(event) => onChange({ ...filters, [name]: event.target.value })}
            className="mt-1 block h-9 w-full rounded border border-line-strong bg-raised px-2 text-sm font-normal text-ink sm:w-52"
          >
            <option value="">{any}</option>
            {options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      {Object.keys(filters).length > 0 && (
        <Button look="quiet" onClick={clear}>
          <X size={14} aria-hidden /> Clear
        </Button>
      )}
    </div>
  );
}
