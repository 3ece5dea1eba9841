'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { observedLine, observedRecord } from '@/components/casefile/observe';
import { PinPicker } from '@/components/casefile/pin-picker';
import { usePinning } from '@/components/casefile/pinning';
import type { FoundBy } from '@/lib/casefile/schema';
import type { LinePins } from './entry-view';
import type { OutputLog } from './output-log';
import { holdsRecords, recordAt } from './records';
import type { Row } from './rows';
import type { Entry } from './transcript';

export const foundByCommand = ({ command }: Entry): FoundBy => ({
  language: 'shell',
  query: command,
});

/** What a line of output is evidence of: in JSON over several lines, the record it belongs to. */
function observed(output: OutputLog, { stream, log, line }: Row) {
  const text = log.line(line);
  if (stream === 'stdout' && holdsRecords(output)) {
    const before = output.sections.slice(
      0,
      output.sections.findIndex((one) => one.log === log),
    );
    const offset = before.reduce(
      (sum, one) => sum + (one.stream === 'stdout' ? one.log.length : 0),
      log.startOf(line),
    );
    // Its indent belongs to what is above it.
    const indent = text.length - text.trimStart().length;
    const record = recordAt(output.stream('stdout'), offset + indent);
    if (record) return observedRecord(record);
  }
  return observedLine(text);
}

/** Lines of the terminal as evidence; `pins` is undefined where there is no case file. */
export function useLinePins(say: (words: string) => void): {
  pins: LinePins | undefined;
  dialog: ReactNode;
} {
  const pinning = usePinning();
  const [choosing, setChoosing] = useState<Entry>();
  const pins = useMemo<LinePins | undefined>(
    () =>
      pinning
        ? {
            pin: (entry, row) =>
              say(pinning.toggle({ shown: observed(entry.output, row) }, foundByCommand(entry))),
            pinnedAs: ({ log, line }) => pinning.pinOf(observedLine(log.line(line)))?.number,
            choose: setChoosing,
          }
        : undefined,
    [pinning, say],
  );
  const lines = useMemo(
    () => (choosing ? choosing.output.text().replace(/\n$/, '').split('\n') : []),
    [choosing],
  );
  const dialog = pinning && choosing && (
    <PinPicker
      lines={lines}
      foundBy={foundByCommand(choosing)}
      pinning={pinning}
      onClose={() => setChoosing(undefined)}
    />
  );
  return { pins, dialog };
}
