import { Check, X } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { StatementResult } from '@/lib/iam/evaluate/types';
import type { Request } from '@/lib/iam/request';
import { sayElement } from '@/lib/iam/words/element';
import { Words } from './words';

/** Each element of one statement against the request, with the reason. */
export function Elements({ one, request }: { one: StatementResult; request: Request }) {
  const { statement, elements, policy, matched } = one;
  const name = statement.sid ?? `Statement ${statement.index + 1}`;
  return (
    <section aria-label={`The elements of ${name}`} className="mt-3">
      <p className="m-0! text-data font-semibold text-ink">
        {statement.effect} <span className="font-data">{name}</span>
        <span className="font-normal text-ink-3"> in {policy.name}</span>
      </p>
      <ul className="mt-1! list-none! space-y-1 pl-0!">
        {elements.map((element, i) => {
          const Icon = element.matched ? Check : X;
          return (
            <li key={i} className="mt-0! flex gap-2 text-data">
              <Icon
                size={14}
                strokeWidth={2.5}
                role="img"
                aria-label={element.matched ? 'matches' : 'does not match'}
                className={cx('mt-[3px] shrink-0', element.matched ? 'text-ok' : 'text-bad')}
              />
              <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
                <span className="font-semibold text-ink">{element.element}</span>{' '}
                <Words text={sayElement(element, request)} />
              </span>
            </li>
          );
        })}
      </ul>
      {!matched && (
        <p className="mt-1! text-data text-ink-3">
          Every element has to match for a statement to apply.
        </p>
      )}
    </section>
  );
}
