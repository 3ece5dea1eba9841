'use client';

import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import type { FieldProblem } from '@/lib/iam/draft/read';
import { type DraftRequest, PRINCIPAL_TYPES } from '@/lib/iam/draft/schema';
import { GLOBAL_KEYS } from '@/lib/iam/policy/global-keys';
import { Field, fieldClass } from './field';
import { PRINCIPALS } from './principals';

interface RequestFormProps {
  request: DraftRequest;
  problems: readonly FieldProblem[];
  onChange: (request: DraftRequest) => void;
}

/** Who asks for what, on what, and what else the request says of itself. */
export function RequestForm({ request, problems, onChange }: RequestFormProps) {
  const id = useId();
  const problem = (field: FieldProblem['field']) =>
    problems.find((one) => one.field === field)?.message;
  const field = (
    name: 'account' | 'name' | 'session' | 'action' | 'resource' | 'resourceAccount',
  ) => ({
    value: request[name],
    problem: problem(name),
    onChange: (value: string) => onChange({ ...request, [name]: value }),
  });
  const { fields } = PRINCIPALS[request.type];
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-3 gap-y-2.5 @lg:grid-cols-2">
        <div className="min-w-0">
          <label htmlFor={id} className="block text-label font-semibold text-ink-2">
            Who asks
          </label>
          <select
            id={id}
            value={request.type}
            onChange={(event) => {
              const type = PRINCIPAL_TYPES.find((one) => one === event.target.value);
              if (type) onChange({ ...request, type });
            }}
            className={`mt-0.5 ${fieldClass(false)}`}
          >
            {PRINCIPAL_TYPES.map((type) => (
              <option key={type} value={type}>
                {PRINCIPALS[type].title}
              </option>
            ))}
          </select>
        </div>
        {(['account', 'name', 'session'] as const).map(
          (part) => fields[part] && <Field key={part} label={fields[part]} {...field(part)} />,
        )}
        <Field label="Action" {...field('action')} />
        <Field
          label="Account of the resource, where its ARN does not say it"
          {...field('resourceAccount')}
        />
        <Field label="Resource" wide {...field('resource')} />
      </div>
      <ContextKeys
        context={request.context}
        problem={problem('context')}
        onChange={(context) => onChange({ ...request, context })}
      />
    </div>
  );
}

interface ContextKeysProps {
  context: DraftRequest['context'];
  problem?: string;
  onChange: (context: DraftRequest['context']) => void;
}

function ContextKeys({ context, problem, onChange }: ContextKeysProps) {
  const id = useId();
  const change = (at: number, part: Partial<(typeof context)[number]>) =>
    onChange(context.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="mt-3">
      <legend className="text-label font-semibold text-ink-2">Context keys of the request</legend>
      <datalist id={id}>
        {GLOBAL_KEYS.map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      <ul className="list-none! space-y-1.5 pl-0!">
        {context.map(({ key, value }, at) => (
          <li key={at} className="mt-1.5! flex items-start gap-1.5">
            <input
              value={key}
              list={id}
              aria-label={`Context key ${at + 1}`}
              placeholder="aws:SourceIp"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => change(at, { key: event.target.value })}
              className={fieldClass(false)}
            />
            <textarea
              value={value}
              rows={value.split('\n').length}
              aria-label={`Value of ${key || `context key ${at + 1}`}; several values, one a line`}
              placeholder="a value; several, one a line"
              spellCheck={false}
              onChange={(event) => change(at, { value: event.target.value })}
              className={`${fieldClass(false)} h-auto min-h-8 resize-none py-1.5 leading-4.5`}
            />
            <IconButton
              size="sm"
              label={`Remove ${key || `context key ${at + 1}`}`}
              className="mt-0.5 shrink-0"
              onClick={() => onChange(context.filter((_, i) => i !== at))}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {problem && <p className="mt-1 text-label text-bad">{problem}</p>}
      <Button
        size="sm"
        className="mt-2"
        onClick={() => onChange([...context, { key: '', value: '' }])}
      >
        <Plus size={13} aria-hidden /> Add a key
      </Button>
    </fieldset>
  );
}
