/** What stands on the timeline: pins that have a time, the learner's own entries, decisions. */
import { headlineOf } from '../evidence/headline';
import { isNothing } from '../report/section-state';
import type { CaseFile } from '../schema';
import { readEntryTime } from './entry-time';

export interface TimelineEntry {
  /** Unique on the timeline. */
  readonly key: string;
  readonly kind: 'pin' | 'entry' | 'decision' | 'rollback';
  /** Of the pin, entry or decision. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** `E3`; empty for what has no number. */
  readonly label: string;
  readonly title: string;
  readonly detail: string;
  readonly after: boolean;
}

/** In the order of time; what happened at the same instant stays in the order of the case file. */
export function timelineOf(caseFile: CaseFile): TimelineEntry[] {
  const pins = caseFile.pins.flatMap(({ id, number, shown, eventTime, after }): TimelineEntry[] =>
    eventTime === undefined
      ? []
      : [
          {
            key: id,
            kind: 'pin',
            id,
            time: Date.parse(eventTime),
            label: `E${number}`,
            ...headlineOf(shown),
            after,
          },
        ],
  );
  const entries = caseFile.entries.flatMap((entry): TimelineEntry[] => {
    const read = readEntryTime(entry.when);
    if (!read.ok) return [];
    const title = isNothing(entry.text) ? '(no words yet)' : entry.text;
    return [
      {
        key: entry.id,
        kind: 'entry',
        id: entry.id,
        time: read.value,
        label: '',
        title,
        detail: '',
        after: false,
      },
    ];
  });
  const decisions = caseFile.decisions.flatMap(
    ({ id, name, when, rolledBackAt }): TimelineEntry[] => {
      const common = { id, label: '', detail: '', after: true };
      const done = {
        ...common,
        key: id,
        kind: 'decision' as const,
        time: Date.parse(when),
        title: name,
      };
      if (!rolledBackAt) return [done];
      const title = `Rolled back: ${name}`;
      return [
        done,
        { ...common, key: `${id}/back`, kind: 'rollback', time: Date.parse(rolledBackAt), title },
      ];
    },
  );
  return [...pins, ...entries, ...decisions].sort((a, b) => a.time - b.time);
}
