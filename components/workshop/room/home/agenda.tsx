import { Check, ChevronRight } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { Part } from '@/lib/workshop/protocol/agenda';
import type { State } from '@/lib/workshop/protocol/state';
import { PART_WORDS } from '../part-words';
import { countsOf } from './counts';
import { Section } from './section';

interface AgendaProps {
  state: State;
  /** The part that is looked at. */
  shown: string | undefined;
  onShow: (part: string) => void;
}

/** What the workshop goes through; what is on or was on can be looked at. */
export function Agenda({ state, shown, onShow }: AgendaProps) {
  const now = state.agenda.findIndex(({ id }) => id === state.part?.id);
  const ended = state.endedAt !== undefined;
  return (
    <Section title="Agenda">
      <ol className="-mx-2">
        {state.agenda.map((part, at) => {
          const isOn = at === now && !ended;
          const { opened, due } = countsOf(state, part.id);
          const open = at <= now || opened > 0 || part.kind === 'warm-up';
          return (
            <li key={part.id} aria-current={isOn ? 'step' : undefined}>
              {open ? (
                <button
                  type="button"
                  aria-pressed={part.id === shown}
                  onClick={() => onShow(part.id)}
                  className={cx(
                    'flex w-full items-center gap-2.5 rounded px-2 py-1.5 text-left text-sm hover:bg-hover',
                    part.id === shown && 'bg-hover',
                  )}
                >
                  <Line part={part} on={isOn} past={at < now || ended} due={due} />
                  <ChevronRight size={14} aria-hidden className="shrink-0 text-ink-3" />
                </button>
              ) : (
                <div className="flex items-center gap-2.5 px-2 py-1.5 pr-7.5 text-sm">
                  <Line part={part} on={false} past={false} due={0} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

interface LineProps {
  part: Part;
  on: boolean;
  past: boolean;
  due: number;
}

function Line({ part, on, past, due }: LineProps) {
  const Icon = past ? Check : PART_WORDS[part.kind].icon;
  return (
    <>
      <Icon
        size={16}
        aria-hidden
        className={cx('shrink-0', on ? 'text-accent' : past ? 'text-ok' : 'text-ink-3')}
      />
      <span className={cx('min-w-0 flex-1', on ? 'font-semibold' : 'text-ink-2')}>
        {part.title}
        <span className="sr-only">{past ? ', over' : on ? '' : ', later'}</span>
        {on && <span className="font-normal text-ink-3">, now</span>}
        {due > 0 && <span className="block text-label text-accent">{`${due} open to answer`}</span>}
      </span>
      {part.minutes > 0 && (
        <span className="shrink-0 text-label text-ink-3 tabular-nums">{part.minutes} min</span>
      )}
    </>
  );
}
