'use client';

import { useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import {
  languageOf,
  readQuestion,
  targetsOf,
  TARGET_NAMES,
  writeQuestion,
  type Target,
} from '@/lib/query/translate';
import type { Evidence, Language, LogScope } from '@/lib/query/types';
import { Diagnostics } from './diagnostics';
import { CopyButton, TranslateCode } from './translate-code';
import { TranslateNotes } from './translate-notes';
import { TranslateTabs } from './translate-tabs';
import { TranslateTake } from './translate-take';

/** The query that is to be translated. */
export interface Asked {
  readonly language: Language;
  readonly query: string;
}

export interface TranslateDialogProps extends Asked {
  evidence: Evidence;
  /** Languages that have a pane here; the others can only be copied. */
  languages: readonly Language[];
  /** Puts a translation into its pane; `scope` is the window that stands beside it. */
  onUse: (language: Language, query: string, scope?: LogScope) => void;
  open: boolean;
  onClose: () => void;
}

/** A query beside what it is in the other languages, and as a command for a real account. */
export default function TranslateDialog(props: TranslateDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Translate"
      className="mt-[6vh] mb-auto max-sm:mt-4 md:w-[min(76rem,calc(100vw-3rem))]"
    >
      <Content {...props} />
    </Dialog>
  );
}

function Content({ language, query, evidence, languages, onUse }: TranslateDialogProps) {
  const read = useMemo(() => readQuestion(language, query), [language, query]);
  if (!read.ok) {
    return (
      <div className="space-y-4 p-5">
        <p className="text-sm text-ink-2">
          This asks for more than the languages have in common, so it stays where it is.
        </p>
        <Diagnostics query={query} diagnostics={read.diagnostics} />
        <Source language={language} query={query} />
      </div>
    );
  }
  return (
    <div className="max-h-[calc(100dvh-6rem)] overflow-y-auto">
      <div className="grid gap-5 p-5 min-[900px]:grid-cols-2">
        <Source language={language} query={query} />
        <Targets {...{ language, query, evidence, languages, onUse, read }} />
      </div>
      <TranslateTake query={query} question={read.question} evidence={evidence} />
    </div>
  );
}

function Source({ language, query }: { language: Language; query: string }) {
  return (
    <section className="min-w-0 space-y-2.5">
      <h3 className="flex h-9 items-center text-sm font-semibold">
        {LANGUAGE_NAMES[language]}, as you wrote it
      </h3>
      <TranslateCode language={language} text={query} label="Your query" />
    </section>
  );
}

interface TargetsProps extends Pick<
  TranslateDialogProps,
  'language' | 'query' | 'evidence' | 'languages' | 'onUse'
> {
  read: Extract<ReturnType<typeof readQuestion>, { ok: true }>;
}

function Targets({ language, query, evidence, languages, onUse, read }: TargetsProps) {
  const prefix = useId();
  const targets = useMemo(
    () =>
      targetsOf(language, query).map((id) => ({ id, written: writeQuestion(read, id, evidence) })),
    [language, query, evidence, read],
  );
  const [chosen, setChosen] = useState<Target>();
  const shown = targets.find(({ id }) => id === chosen) ?? targets[0];
  if (!shown) return null;
  const { id, written } = shown;
  const pane = languageOf(id);
  return (
    <section className="min-w-0 space-y-2.5" aria-label="Translation">
      <TranslateTabs
        label="Into"
        tabs={targets.map((one) => ({
          id: one.id,
          label: TARGET_NAMES[one.id],
          ok: one.written.ok,
        }))}
        value={id}
        onChange={setChosen}
        prefix={prefix}
      >
        {written.ok ? (
          <>
            <TranslateCode language={pane} text={written.text} label={TARGET_NAMES[id]} />
            <div className="flex flex-wrap items-center gap-2">
              {languages.includes(pane) && (
                <Button
                  look="primary"
                  size="sm"
                  onClick={() => onUse(pane, written.text, written.scope)}
                >
                  Use in {LANGUAGE_NAMES[pane]}
                </Button>
              )}
              <CopyButton text={written.text}>Copy</CopyButton>
            </div>
            <TranslateNotes query={query} notes={written.notes} />
          </>
        ) : (
          <>
            <p className="text-sm text-ink-2">This cannot be said in {TARGET_NAMES[id]}.</p>
            <Diagnostics query={query} diagnostics={written.diagnostics} />
          </>
        )}
      </TranslateTabs>
    </section>
  );
}
