'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { cx } from '@/components/ui/cx';
import type { FieldProblem } from '@/lib/iam/draft/read';
import type { DraftRequest } from '@/lib/iam/draft/schema';
import { PRINCIPALS } from './principals';
import { RequestForm } from './request-form';
import { Words } from './words';

interface RequestProps {
  request: DraftRequest;
  problems: readonly FieldProblem[];
  onChange: (request: DraftRequest) => void;
}

/** The request in a sentence, and the form that changes it. */
export function RequestPane({ request, problems, onChange }: RequestProps) {
  const id = useId();
  const [wanted, setOpen] = useState(false);
  // What has to be mended is shown.
  const open = wanted || problems.length > 0;
  return (
    <>
      <div className="flex items-start gap-3 px-4 py-2.5">
        <p className="min-w-0 flex-1 text-sm leading-6 text-ink-2">
          <Words text={sentenceOf(request)} />
        </p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="inline-flex h-7 shrink-0 items-center gap-1 rounded px-2 text-data font-semibold text-ink-2 transition-colors duration-(--fast) hover:bg-hover hover:text-ink"
        >
          {open ? 'Close' : 'Change'}
          <ChevronDown size={14} aria-hidden className={cx(open && 'rotate-180')} />
          <span className="sr-only"> the request</span>
        </button>
      </div>
      <div id={id} hidden={!open} className="border-t border-line px-4 py-3">
        <RequestForm request={request} problems={problems} onChange={onChange} />
      </div>
    </>
  );
}

/** `the user ana of 123456789012 asks for s3:GetObject on arn:… with aws:SourceIp 203.0.113.9`. */
function sentenceOf({ type, account, name, session, action, resource, ...rest }: DraftRequest) {
  const who = PRINCIPALS[type].say({ account, name, session });
  const on = resource.trim() === '*' ? '' : ` on \`${resource}\``;
  const other = rest.resourceAccount ? `, in the account \`${rest.resourceAccount}\`` : '';
  const keys = rest.context
    .filter(({ key }) => key.trim())
    .map(({ key, value }) => `\`${key}\` \`${value.split('\n').join(', ')}\``);
  const context = keys.length > 0 ? `, with ${keys.join(' and ')}` : '';
  return `${who} asks for \`${action}\`${on}${other}${context}.`;
}
