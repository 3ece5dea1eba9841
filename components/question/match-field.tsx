'use client';

import { useId } from 'react';
import { Inline } from '@/components/ui/inline';
import { readPairs, textOf } from '@/lib/grading/kinds/items';
import type { FieldProps } from './field-props';
import { ToldRow } from './item-note';
import { PartnerList } from './partner-list';

/** Something from a list for each thing on the left. */
export function MatchField({ question, value, onChange, locked, reply }: FieldProps<'match'>) {
  const { left, right } = question.config;
  const id = useId();
  const pairs = new Map(readPairs(value) ?? []);
  function choose(one: string, other: string) {
    const next = new Map(pairs).set(one, other);
    // In the order of the question, whatever was chosen first.
    const told = left.flatMap((item) => {
      const partner = next.get(item.id);
      return partner === undefined ? [] : [`${item.id}=${partner}`];
    });
    onChange(told.join(', '));
  }
  if (reply) return <ToldPairs question={question} pairs={pairs} reply={reply} />;
  return (
    <ul className="@container divide-y divide-line border-y border-line">
      {left.map((item) => (
        <li
          key={item.id}
          className="grid gap-x-4 gap-y-1.5 py-2.5 @lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] @lg:items-start"
        >
          <span id={`${id}-${item.id}`} className="text-sm font-semibold @lg:py-1.5">
            <Inline text={item.text} />
          </span>
          <PartnerList
            labelledBy={`${id}-${item.id}`}
            options={right}
            value={pairs.get(item.id)}
            used={new Set([...pairs].filter(([one]) => one !== item.id).map(([, other]) => other))}
            locked={locked}
            onChange={(other) => choose(item.id, other)}
          />
        </li>
      ))}
    </ul>
  );
}

interface ToldProps {
  question: FieldProps<'match'>['question'];
  pairs: ReadonlyMap<string, string>;
  reply: NonNullable<FieldProps<'match'>['reply']>;
}

function ToldPairs({ question, pairs, reply }: ToldProps) {
  const { left, right } = question.config;
  const wanted = new Map(readPairs(reply.answer ?? '') ?? []);
  return (
    <ul className="space-y-1.5">
      {left.map((item) => {
        const yours = pairs.get(item.id) ?? '';
        const correct = wanted.get(item.id);
        const fits = reply.notes[item.id]?.right ?? (correct === undefined || correct === yours);
        return (
          <ToldRow key={item.id} right={fits} note={reply.notes[item.id]?.text}>
            <span className="font-semibold">
              <Inline text={item.text} />
            </span>
            <span className="block text-ink-2">
              <Inline text={textOf(right, yours)} />
            </span>
            {!fits && correct !== undefined && (
              <span className="mt-1 block">
                <span className="font-semibold text-ok">It belongs with:</span>{' '}
                <Inline text={textOf(right, correct)} />
              </span>
            )}
          </ToldRow>
        );
      })}
    </ul>
  );
}
