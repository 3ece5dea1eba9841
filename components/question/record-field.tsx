'use client';

import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import type { FieldProps } from './field-props';
import { type RecordLine, recordLines } from './record-lines';

/** Of a style sheet: an inline style is not allowed to set it. */
const INDENT = ['pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20', 'pl-24', 'pl-28', 'pl-32'];
const COLOURS = {
  string: 'text-(--sx-string)',
  number: 'text-(--sx-number)',
  constant: 'text-(--sx-constant)',
  open: 'text-(--sx-punctuation)',
  close: 'text-(--sx-punctuation)',
};

/**
 * A record as JSON of which one field is chosen: a tree by the ARIA pattern, with one stop in the tab order;
 * arrows move by a line, left and right to what is around and inside, Enter or Space choose.
 */
export function RecordField({ question, value, onChange, locked, reply }: FieldProps<'field'>) {
  const { record } = question.config;
  const lines = useMemo(() => recordLines(record), [record]);
  const fields = useMemo(() => lines.filter(({ path }) => path !== undefined), [lines]);
  const [at, setAt] = useState(value);
  const tree = useRef<HTMLDivElement>(null);
  const current = fields.find(({ path }) => path === at) ?? fields[0];

  function onKeyDown(event: KeyboardEvent) {
    if (!current) return;
    const index = fields.indexOf(current);
    const to = {
      ArrowDown: fields[index + 1],
      ArrowUp: fields[index - 1],
      Home: fields[0],
      End: fields.at(-1),
      ArrowRight: current.kind === 'open' ? fields[index + 1] : undefined,
      ArrowLeft: fields.slice(0, index).findLast(({ depth }) => depth < current.depth),
    }[event.key];
    if ((event.key === 'Enter' || event.key === ' ') && current.path !== undefined && !locked)
      onChange(current.path);
    else if (!to) return;
    event.preventDefault();
    if (to?.path === undefined) return;
    setAt(to.path);
    const items = tree.current?.querySelectorAll<HTMLElement>('[data-path]');
    items?.[fields.indexOf(to)]?.focus();
  }

  return (
    <div>
      <div
        ref={tree}
        role="tree"
        aria-label="The record"
        onKeyDown={onKeyDown}
        className="font-data max-h-[32rem] overflow-y-auto rounded border border-line bg-sunken py-2"
      >
        <Bracket text="{" />
        {lines.map((line, index) => (
          <Line
            key={index}
            line={line}
            stop={line === current}
            chosen={line.path !== undefined && line.path === value}
            wanted={reply?.answer !== undefined && line.path === reply.answer}
            locked={locked}
            right={reply?.right}
            onChoose={() => {
              if (line.path === undefined) return;
              setAt(line.path);
              onChange(line.path);
            }}
          />
        ))}
        <Bracket text="}" />
      </div>
      <p role="status" className="mt-1.5 min-h-5 text-data text-ink-2">
        {value === '' ? (
          'Choose a field: a click, or the arrow keys and Enter.'
        ) : (
          <>
            Chosen: <Path text={value} />
          </>
        )}
        {reply && !reply.right && reply.answer !== undefined && (
          <>
            . The answer is <Path text={reply.answer} />
          </>
        )}
      </p>
    </div>
  );
}

const Path = ({ text }: { text: string }) => (
  <span className="font-data font-semibold [overflow-wrap:anywhere] text-ink">{text}</span>
);

const Bracket = ({ text }: { text: string }) => (
  <div aria-hidden className="px-3 py-0.5 text-(--sx-punctuation)">
    {text}
  </div>
);

interface LineProps {
  line: RecordLine;
  /** The tree's one stop in the tab order. */
  stop: boolean;
  chosen: boolean;
  /** It is the answer, told after another was given. */
  wanted: boolean;
  right: boolean | undefined;
  locked: boolean;
  onChoose: () => void;
}

function Line({ line, stop, chosen, wanted, right, locked, onChoose }: LineProps) {
  const { path, depth, name, text, kind, comma } = line;
  const indent = INDENT[Math.min(depth, INDENT.length - 1)];
  const written = (
    <>
      {name !== undefined && (
        <>
          <span className="text-(--sx-key)">{JSON.stringify(name)}</span>
          <span className="text-(--sx-punctuation)">: </span>
        </>
      )}
      <span className={COLOURS[kind]}>{text}</span>
      {comma && <span className="text-(--sx-punctuation)">,</span>}
    </>
  );
  if (path === undefined)
    return (
      <div aria-hidden className="px-3 py-0.5">
        <span className={cx('block', indent)}>{written}</span>
      </div>
    );
  const wrong = chosen && right === false;
  const ok = (chosen && right) || wanted;
  return (
    <div
      role="treeitem"
      data-path={path}
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-disabled={locked || undefined}
      aria-label={`${name ?? path}${kind === 'open' ? '' : `: ${text}`}${ok ? ', the answer' : ''}${wrong ? ', your choice, wrong' : ''}`}
      tabIndex={stop ? 0 : -1}
      onClick={() => !locked && onChoose()}
      className={cx(
        'flex border-l-2 py-0.5 pr-3 pl-2.5 outline-offset-[-2px] transition-colors duration-(--fast)',
        ok
          ? 'border-l-ok bg-ok-wash'
          : wrong
            ? 'border-l-bad bg-bad-wash'
            : chosen
              ? 'border-l-accent bg-accent-wash'
              : 'border-l-transparent',
        !locked && 'cursor-pointer hover:bg-hover',
      )}
    >
      <span className={cx('block min-w-0 flex-1 [overflow-wrap:anywhere]', indent)}>{written}</span>
      {ok && <Check size={15} aria-hidden className="mt-0.5 shrink-0 text-ok" />}
      {wrong && <X size={15} aria-hidden className="mt-0.5 shrink-0 text-bad" />}
    </div>
  );
}
