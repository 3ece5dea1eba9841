import { CircleCheck, CircleSlash, OctagonX } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { Evaluation } from '@/lib/iam/draft/read';
import { sayChange } from '@/lib/iam/words/change';
import { layerName } from '@/lib/iam/words/layers';
import { Words } from './words';

const LOOKS = {
  allowed: { icon: CircleCheck, word: 'Allowed', className: 'text-ok', wash: 'bg-ok-wash' },
  'explicit-deny': {
    icon: OctagonX,
    word: 'Denied: explicit deny',
    className: 'text-bad',
    wash: 'bg-bad-wash',
  },
  'implicit-deny': {
    icon: CircleSlash,
    word: 'Denied: implicit deny',
    className: 'text-bad',
    wash: 'bg-bad-wash',
  },
} as const;

interface VerdictProps {
  evaluation: Evaluation;
  /** The draft cannot be read as it stands: this is the verdict on the last one that could. */
  stale: boolean;
}

/** What AWS decides, who decides it, AWS's own words, and where to change what. */
export function Verdict({ evaluation, stale }: VerdictProps) {
  const { decision, message, change, request } = evaluation;
  const { icon: Icon, word, className, wash } = LOOKS[decision.result];
  const at = decision.level === undefined ? '' : ` at ${decision.level}`;
  const by = `${decision.allowed ? 'by' : 'in'} the ${layerName(decision.decidedBy, request)}${at}`;
  return (
    <div className={cx('px-4 py-3', stale ? 'bg-sunken' : wash)}>
      <p role="status" className="flex flex-wrap items-center gap-x-2">
        <Icon size={20} aria-hidden className={stale ? 'text-ink-3' : className} />
        <span className={cx('text-lead font-semibold', stale ? 'text-ink-2' : className)}>
          {word}
        </span>
        <span className="text-sm text-ink-2">
          {stale ? 'before your last change' : by}
          {!stale && decision.crossAccount && ', across accounts'}
        </span>
      </p>
      {!stale && message && (
        <>
          <p className="mt-2 text-label font-semibold text-ink-3">The message of AWS</p>
          <p className="font-data mt-0.5 [overflow-wrap:anywhere] text-ink">{message}</p>
        </>
      )}
      {!stale && change && (
        <>
          <p className="mt-2 text-label font-semibold text-ink-3">Where to look</p>
          <p className="mt-0.5 text-sm text-ink">
            <Words text={sayChange(change, request)} />
          </p>
        </>
      )}
    </div>
  );
}
