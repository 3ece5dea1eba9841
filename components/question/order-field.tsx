'use client';

import { useId, useRef } from 'react';
import { Inline } from '@/components/ui/inline';
import { readIds, textOf } from '@/lib/grading/kinds/items';
import type { FieldProps } from './field-props';
import { ListTitle, ToldRow } from './item-note';
import { SortHelp, SortRow } from './sort/sort-row';
import { useSort } from './sort/use-sort';

/** Things that are put in order. Once answered, each has a word, and what is out of place is marked. */
export function OrderField({ question, value, onChange, locked, reply }: FieldProps<'order'>) {
  const { items } = question.config;
  const id = useId();
  const ids = value === '' ? items.map((item) => item.id) : readIds(value);
  const root = useRef<HTMLDivElement>(null);
  const sort = useSort(root, {
    lists: [ids],
    names: ['order'],
    textOf: (one) => textOf(items, one),
    onChange: ([next = []]) => onChange(next.join(', ')),
  });
  if (reply) return <ToldOrder items={items} ids={ids} reply={reply} />;
  return (
    <div ref={root} className="relative" {...listeners(sort)}>
      <ol data-list aria-label="Your order" inert={locked} className="space-y-1.5">
        {sort.shown[0]?.map((one, at) => (
          <SortRow
            key={one}
            sort={sort}
            id={one}
            name={textOf(items, one).replaceAll('`', '')}
            list={0}
            at={at}
            ordered
            describedBy={id}
          >
            <span className="flex gap-2.5">
              <span className="w-4 shrink-0 text-ink-3 tabular-nums">{at + 1}</span>
              <span className="min-w-0">
                <Inline text={textOf(items, one)} />
              </span>
            </span>
          </SortRow>
        ))}
      </ol>
      <SortHelp id={id} lists={false} />
      <p role="status" className="sr-only">
        {sort.said}
      </p>
    </div>
  );
}

const listeners = ({ drag }: ReturnType<typeof useSort>) => ({
  onPointerMove: drag.onPointerMove,
  onPointerUp: drag.onPointerUp,
  onPointerCancel: drag.onPointerCancel,
});

type ToldProps = {
  items: FieldProps<'order'>['question']['config']['items'];
  ids: readonly string[];
  reply: NonNullable<FieldProps<'order'>['reply']>;
};

function ToldOrder({ items, ids, reply }: ToldProps) {
  const id = useId();
  const right = reply.answer === undefined || reply.right ? ids : readIds(reply.answer);
  return (
    <div className="space-y-4">
      {!reply.right && (
        <section>
          <ListTitle id={`${id}-yours`}>Your order</ListTitle>
          <ol aria-labelledby={`${id}-yours`} className="space-y-1.5">
            {ids.map((one, at) => (
              <ToldRow
                key={one}
                mark={String(at + 1)}
                right={reply.notes[one]?.right}
                words={{ right: 'In place', wrong: 'Out of place' }}
              >
                <Inline text={textOf(items, one)} />
              </ToldRow>
            ))}
          </ol>
        </section>
      )}
      <section>
        {!reply.right && <ListTitle id={`${id}-right`}>The right order</ListTitle>}
        <ol
          aria-labelledby={reply.right ? undefined : `${id}-right`}
          aria-label={reply.right ? 'Your order' : undefined}
          className="space-y-1.5"
        >
          {right.map((one, at) => (
            <ToldRow
              key={one}
              mark={String(at + 1)}
              right={reply.right ? true : undefined}
              note={reply.notes[one]?.text}
            >
              <Inline text={textOf(items, one)} />
            </ToldRow>
          ))}
        </ol>
      </section>
    </div>
  );
}
