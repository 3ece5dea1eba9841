'use client';

import { useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/workshop/use-hydrated';
import { useDrafts } from './drafts';
import { FilterRow } from './filter-row';
import { passes, readFilters, searchOf, type Filters } from './filters';
import { QuestionRows } from './question-rows';
import type { ListedQuestion } from './search';
import { useQuestions } from './use-questions';

export interface Choices {
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly labs: readonly { readonly id: string; readonly title: string }[];
}

const AT_ONCE = 20;

/** The address changes by us alone, or by going back. */
const CHANGED = 'trailwise:check';
const subscribe = (listener: () => void) => {
  for (const name of ['popstate', CHANGED]) addEventListener(name, listener);
  return () => {
    for (const name of ['popstate', CHANGED]) removeEventListener(name, listener);
  };
};

function narrow(filters: Filters): void {
  history.replaceState(history.state, '', location.pathname + searchOf(filters));
  dispatchEvent(new Event(CHANGED));
}

/** Finds a question by words, by a pasted question, and by where it stands. */
export function Finder(choices: Choices) {
  const words = useDrafts((state) => state.words);
  const ready = useHydrated(useDrafts);
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  );
  const filters = readFilters(search);
  const { listed, failed, again } = useQuestions();
  const [most, setMost] = useState(AT_ONCE);
  const asked = words.trim() !== '';
  const wanted = (one: ListedQuestion) => passes(one, filters);
  const found = asked ? listed?.find(words, wanted) : listed?.questions.filter(wanted);
  const filtered = Object.keys(filters).length > 0;
  const field = useRef<HTMLTextAreaElement>(null);
  const rows = useRef<HTMLOListElement>(null);

  /** The button may be gone with that, and who pressed it is at the first of what came. */
  function more() {
    flushSync(() => setMost(most + 2 * AT_ONCE));
    rows.current?.querySelectorAll('a')[most]?.focus();
  }

  /** The button is gone with that. */
  function fetchAgain() {
    again();
    field.current?.focus();
  }

  return (
    <div>
      <label htmlFor="check-words" className="block text-base font-semibold">
        Words, an id, or a whole question pasted from elsewhere
      </label>
      <textarea
        ref={field}
        id="check-words"
        rows={3}
        value={words}
        readOnly={!ready}
        spellCheck={false}
        onChange={(event) => {
          useDrafts.setState({ words: event.target.value });
          setMost(AT_ONCE);
        }}
        className="mt-1.5 field-sizing-content max-h-60 min-h-20 w-full rounded border border-line-strong bg-raised px-3 py-2 text-base"
      />
      <FilterRow {...choices} filters={filters} onChange={narrow} />
      <p role="status" className="mt-5 text-sm text-ink-3 tabular-nums">
        {found && countWords(found.length, asked, filtered)}
        {!found && !failed && 'Fetching the questions'}
      </p>
      {failed && (
        <div className="mt-2 text-sm">
          <p role="alert" className="text-bad">
            The questions could not be fetched. What you wrote is kept.
          </p>
          <Button size="sm" className="mt-2" onClick={fetchAgain}>
            Try again
          </Button>
        </div>
      )}
      {found && <QuestionRows list={rows} questions={found.slice(0, most)} />}
      {found && found.length > most && (
        <Button className="mt-4" onClick={more}>
          Show more
        </Button>
      )}
    </div>
  );
}

function countWords(count: number, asked: boolean, filtered: boolean): string {
  if (count === 0 && !asked) return 'No question is left. Take a filter away.';
  if (count === 0)
    return filtered
      ? 'None of the questions that are left has any of these words. Take a filter away.'
      : 'No question has any of these words. Paste more of it.';
  if (asked)
    return count === 1 ? 'One question, the nearest' : `${count} questions, the nearest first`;
  if (!filtered) return `All ${count} questions, in the order of the course`;
  return `${count} ${count === 1 ? 'question' : 'questions'}`;
}
