'use client';

import { useEffect, useState } from 'react';
import type { LogsLanguage } from '@/lib/query/logs/engine';
import type { Evidence } from '@/lib/query/types';
import { engineFor } from '../engines';

interface FieldsPanelProps {
  evidence: Evidence;
  language: LogsLanguage;
  onInsert: (text: string) => void;
}

/** The log groups, and the fields that are discovered in their events. */
export function FieldsPanel({ evidence, language, onInsert }: FieldsPanelProps) {
  const [fields, setFields] = useState<readonly { label: string; insert: string }[]>();
  useEffect(() => {
    let here = true;
    // The same that completion offers where a field may stand.
    const begun = language === 'filter' ? '{ $.' : 'fields ';
    void engineFor(language, evidence)
      .open()
      .then((engine) => engine.complete(begun, begun.length))
      .then((offers) => {
        if (here) setFields(offers.filter(({ kind }) => kind === 'field'));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [evidence, language]);

  return (
    <div className="py-2">
      <h3 className="px-4 pt-2 pb-1 text-label font-semibold text-ink-3">Log groups</h3>
      <ul>
        {(evidence.logGroups ?? []).map(({ name, streams }) => (
          <li key={name} className="px-4 py-1">
            <span className="font-data block [overflow-wrap:anywhere]">{name}</span>
            <span className="text-label text-ink-3">
              {streams.length === 1 ? '1 stream' : `${streams.length} streams`}:{' '}
              {streams.map((stream) => stream.name).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="px-4 pt-3 pb-1 text-label font-semibold text-ink-3">
        Discovered fields{fields && ` (${fields.length})`}
      </h3>
      {fields ? (
        <ul>
          {fields.map(({ label, insert }) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => onInsert(insert)}
                className="font-data w-full px-4 py-0.5 text-left [overflow-wrap:anywhere] hover:bg-hover focus-visible:-outline-offset-2"
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="px-4 text-label text-ink-3">They are shown once the events are there.</p>
      )}
      <p className="px-4 pt-3 text-label text-ink-3">Choose a field to put it into the query.</p>
    </div>
  );
}
