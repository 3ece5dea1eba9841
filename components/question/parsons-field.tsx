'use client';

import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { readIds, textOf } from '@/lib/grading/kinds/items';
import { pipelineOf } from '@/lib/grading/kinds/parsons';
import type { FieldProps } from './field-props';
import { ListTitle, ToldRow } from './item-note';
import { PipelineRun } from './pipeline-run';
import { moved } from './sort/arrange';
import { SortHelp, SortRow } from './sort/sort-row';
import { type Sort, useSort } from './sort/use-sort';

const USED = 0;
const BIN = 1;

/** A query put together from stages: those that are used, in order, and those that are not. */
export default function ParsonsField(props: FieldProps<'parsons'>) {
  const { question, value, onChange, locked, reply } = props;
  const { config, evidence } = question;
  const { stages, language } = config;
  const id = useId();
  const ids = readIds(value);
  const unused = stages.map((stage) => stage.id).filter((one) => !ids.includes(one));
  const root = useRef<HTMLDivElement>(null);
  const sort = useSort(root, {
    lists: [ids, unused],
    names: ['in your query', 'not used'],
    unordered: BIN,
    textOf: (one) => textOf(stages, one),
    onChange: ([next = []]) => onChange(next.join(', ')),
  });
  const used = sort.shown[USED] ?? [];
  const run = (
    <PipelineRun
      query={pipelineOf(config, reply ? ids : used)}
      language={language}
      evidence={evidence}
    />
  );
  if (reply)
    return (
      <>
        <ToldStages config={config} ids={ids} reply={reply} />
        {run}
      </>
    );
  return (
    <div
      ref={root}
      className="@container relative"
      onPointerMove={sort.drag.onPointerMove}
      onPointerUp={sort.drag.onPointerUp}
      onPointerCancel={sort.drag.onPointerCancel}
    >
      <div className="grid gap-x-4 gap-y-4 @2xl:grid-cols-2" inert={locked}>
        <Stages sort={sort} list={USED} title="In your query" config={config} describedBy={id} />
        <Stages sort={sort} list={BIN} title="Not used" config={config} describedBy={id} />
      </div>
      <SortHelp id={id} lists />
      <p role="status" className="sr-only">
        {sort.said}
      </p>
      {run}
    </div>
  );
}

interface StagesProps {
  sort: Sort;
  list: number;
  title: string;
  config: FieldProps<'parsons'>['question']['config'];
  describedBy: string;
}

function Stages({ sort, list, title, config, describedBy }: StagesProps) {
  const { stages, language } = config;
  const id = useId();
  const ids = sort.shown[list] ?? [];
  const isUsed = list === USED;
  const put = (one: string) =>
    sort.shift(one, moved(sort.lists, one, { list: isUsed ? BIN : USED, at: Infinity }), 'handle');
  return (
    <section className="flex min-w-0 flex-col">
      <ListTitle id={id}>{title}</ListTitle>
      <ol
        data-list
        aria-labelledby={id}
        className={cx(
          'min-h-14 flex-1 space-y-1.5 rounded border border-dashed p-1.5',
          sort.moving ? 'border-line-strong' : 'border-line',
          !isUsed && 'bg-sunken',
        )}
      >
        {ids.map((one, at) => (
          <SortRow
            key={one}
            sort={sort}
            id={one}
            name={textOf(stages, one)}
            list={list}
            at={at}
            ordered={isUsed}
            describedBy={describedBy}
            more={
              <IconButton
                label={`${isUsed ? 'Take out' : 'Use'}: ${textOf(stages, one)}`}
                title={isUsed ? 'Take out' : 'Use'}
                size="sm"
                className="shrink-0"
                onClick={() => put(one)}
              >
                {isUsed ? <X size={15} aria-hidden /> : <Plus size={16} aria-hidden />}
              </IconButton>
            }
          >
            <Stage text={textOf(stages, one)} pipe={isUsed && language === 'shell' && at > 0} />
          </SortRow>
        ))}
        {ids.length === 0 && (
          <li className="px-2 py-2 text-sm text-ink-3">
            {isUsed ? 'Bring stages here, in the order in which they run.' : 'Every stage is used.'}
          </li>
        )}
      </ol>
    </section>
  );
}

function Stage({ text, pipe }: { text: string; pipe?: boolean }) {
  return (
    <code className="font-data block bg-transparent! p-0! [overflow-wrap:anywhere] whitespace-pre-wrap">
      {pipe && <span className="text-(--sx-punctuation)">{'| '}</span>}
      {text}
    </code>
  );
}

interface ToldProps {
  config: FieldProps<'parsons'>['question']['config'];
  ids: readonly string[];
  reply: NonNullable<FieldProps<'parsons'>['reply']>;
}

/** The stages of the right query with a word on each; then those that belong in none. */
function ToldStages({ config, ids, reply }: ToldProps) {
  const { stages, language } = config;
  const id = useId();
  const right = reply.answer === undefined || reply.right ? ids : readIds(reply.answer);
  const rest = stages.map((stage) => stage.id).filter((one) => !right.includes(one));
  const row = (one: string, at: number, pipe: boolean) => (
    <ToldRow
      key={one}
      right={reply.right ? (at >= 0 ? true : undefined) : reply.notes[one]?.right}
      words={wordsFor(ids.includes(one), right.includes(one))}
      note={reply.notes[one]?.text}
    >
      <Stage text={textOf(stages, one)} pipe={pipe} />
    </ToldRow>
  );
  return (
    <div className="space-y-4">
      <section>
        <ListTitle id={`${id}-right`}>{reply.right ? 'Your query' : 'The right query'}</ListTitle>
        <ol aria-labelledby={`${id}-right`} className="space-y-1.5">
          {right.map((one, at) => row(one, at, language === 'shell' && at > 0))}
        </ol>
      </section>
      {rest.length > 0 && (
        <section>
          <ListTitle id={`${id}-rest`}>Not needed</ListTitle>
          <ul aria-labelledby={`${id}-rest`} className="space-y-1.5">
            {rest.map((one) => row(one, -1, false))}
          </ul>
        </section>
      )}
    </div>
  );
}

function wordsFor(used: boolean, wanted: boolean) {
  if (used && !wanted) return { wrong: 'You used it' };
  if (!used && wanted) return { wrong: 'You left it out' };
  return wanted ? { right: 'In place', wrong: 'Out of place' } : { right: 'You left it out' };
}
