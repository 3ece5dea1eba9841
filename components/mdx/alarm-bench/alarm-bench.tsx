'use client';

import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { AlarmSettings } from '@/components/question/alarm-settings';
import { PatternEditor } from '@/components/question/pattern-editor';
import { Button } from '@/components/ui/button';
import { Inline } from '@/components/ui/inline';
import { problemsOfAlarm, readFlags, settingsOf } from '@/lib/grading/kinds/alarm-flags';
import { runBench } from '@/lib/query/logs/alarm/bench';
import { eventsOf, type BenchSetting, type PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import { parseFilterPattern } from '@/lib/query/logs/filter';
import { useCellDraft } from '../use-cell-draft';
import { AlarmChart } from './alarm-chart';
import { Changes } from './changes';
import { readSetting } from './setting';
import { Streams } from './streams';

/** A metric filter and an alarm over a stream of events: when it rings, and why. */
export function AlarmBench({ bench }: { bench: PublicAlarmBench }) {
  const { id, title, goal, streams, lag, start, solution } = bench;
  const opening = JSON.stringify(start);
  const { draft, setDraft, reset } = useCellDraft('cells/alarm-bench', id, opening);
  const setting = useMemo(() => readSetting(draft) ?? start, [draft, start]);
  const [marked, setMarked] = useState<number>();
  const [solved, setSolved] = useState(false);

  const change = (next: Partial<BenchSetting>) => {
    setMarked(undefined);
    setDraft(JSON.stringify({ ...setting, ...next }));
  };
  const events = useMemo(() => eventsOf(streams, lag), [streams, lag]);
  const span = useMemo(
    () => [Date.parse(bench.from), Date.parse(bench.until)] as const,
    [bench.from, bench.until],
  );
  const { pattern } = useMemo(() => parseFilterPattern(setting.pattern), [setting.pattern]);
  const settings = useMemo(() => {
    const { texts } = readFlags(setting.alarm);
    return Object.keys(problemsOfAlarm(texts)).length === 0 ? settingsOf(texts) : undefined;
  }, [setting.alarm]);
  const run = useMemo(() => {
    if (!pattern || !settings) return undefined;
    const { defaultValue } = setting;
    const filter = { value: 1, ...(defaultValue !== undefined && { defaultValue }) };
    return runBench(events, pattern, filter, settings, span);
  }, [events, pattern, setting, settings, span]);
  const matched = useMemo(() => {
    const counts = new Map<string, number>();
    events.forEach(({ stream }, at) => {
      if (run?.matches[at]) counts.set(stream, (counts.get(stream) ?? 0) + 1);
    });
    return counts;
  }, [events, run]);

  return (
    <figure
      aria-label={title}
      className="not-prose my-8 overflow-hidden rounded-lg border border-line bg-raised"
    >
      <figcaption className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line bg-sunken py-1 pr-1 pl-4 text-data text-ink-2">
        <span className="min-w-0 flex-1">
          <span className="font-semibold text-ink">Alarm bench</span>
          <span className="ml-2">{title}</span>
        </span>
        {draft !== opening && (
          <Button size="sm" look="quiet" onClick={reset}>
            <RotateCcw size={13} aria-hidden /> Start again
          </Button>
        )}
      </figcaption>
      <p className="border-b border-line px-4 py-3 text-sm">
        <Inline text={goal} />
      </p>
      <div className="border-b border-line p-4">
        <p className="text-label font-semibold text-ink-3">The metric filter</p>
        <PatternEditor
          label={`The filter pattern of ${title}`}
          description="The alarm follows as you type. Tab leaves the editor."
          value={setting.pattern}
          onChange={(text) => change({ pattern: text })}
        />
        <label className="mt-2 flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={setting.defaultValue !== undefined}
            onChange={(event) => change({ defaultValue: event.target.checked ? 0 : undefined })}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>Default value 0, for minutes in which events come in and none matches</span>
        </label>
      </div>
      <div className="border-b border-line p-4">
        <p className="text-label font-semibold text-ink-3">The alarm</p>
        <AlarmSettings
          text={setting.alarm}
          onChange={(alarm) => change({ alarm })}
          className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-1.5 max-sm:[&>:nth-child(3)]:col-span-2"
        />
      </div>
      <div className="border-b border-line">
        <Streams streams={streams} matched={matched} />
      </div>
      {run && settings ? (
        <>
          <div className="px-4 pt-3">
            <p role="status" className="text-data text-ink-2">
              {rings(run.changes.filter(({ to }) => to === 'ALARM').length)} Times are UTC.
            </p>
            <AlarmChart run={run} settings={settings} span={span} marked={marked} />
          </div>
          <Changes changes={run.changes} settings={settings} marked={marked} onMark={setMarked} />
        </>
      ) : (
        <p role="status" className="px-4 py-3 text-sm text-warn">
          Mend what is marked above; then the alarm is evaluated again.
        </p>
      )}
      <div className="border-t border-line px-4 py-1.5">
        <Button size="sm" look="quiet" aria-expanded={solved} onClick={() => setSolved(!solved)}>
          {solved ? 'Hide a solution' : 'Show a solution'}
        </Button>
        {solved && (
          <div className="pb-2">
            <pre
              tabIndex={0}
              role="group"
              aria-label="A solution"
              className="font-data mt-1 overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-data whitespace-pre-wrap"
            >
              {`${solution.pattern}\n\n${solution.alarm}${solution.defaultValue === undefined ? '' : '\n\nDefault value: 0'}`}
            </pre>
            <Button
              size="sm"
              className="mt-2"
              onClick={() => change({ defaultValue: undefined, ...solution })}
            >
              Put it into the bench
            </Button>
          </div>
        )}
      </div>
    </figure>
  );
}

const rings = (count: number) =>
  count === 0 ? 'It never rings.' : `It rings ${count === 1 ? 'once' : `${count} times`}.`;
