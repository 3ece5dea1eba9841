'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import { addPin, isUntouched, remove } from '@/lib/casefile/edit';
import { identityOf, pinsByIdentity } from '@/lib/casefile/evidence/identity';
import { type FoundBy, MOST, type Pin, type Shown } from '@/lib/casefile/schema';
import { freshId } from '@/lib/progress/fresh-id';
import { useCaseFile } from './use-case-file';

export interface Observed {
  readonly shown: Shown;
  /** Where it is known from beside what is shown; UTC, ISO 8601. */
  readonly eventTime?: string;
}

/** What a result can do with the case file beside it. */
export interface Pinning {
  /** The pin of what is shown, where there is one. */
  pinOf(shown: Shown): Pin | undefined;
  /** Pins it; or takes the pin out again, where nothing was made of it yet. Gives what to say. */
  toggle(observed: Observed, foundBy: FoundBy): string;
}

const Context = createContext<Pinning | null>(null);

interface ProviderProps {
  dataSet: string;
  /** Results are of the time after the fix. */
  after?: boolean;
  /** The name of the workspace that holds the case file. */
  workspace: string;
  children: ReactNode;
}

export function PinningProvider({ dataSet, after = false, workspace, children }: ProviderProps) {
  const {
    caseFile: { pins },
    edit,
  } = useCaseFile(workspace);
  const pinning = useMemo<Pinning>(() => {
    const known = pinsByIdentity({ pins });
    return {
      pinOf: (shown) => known.get(identityOf(shown)),
      toggle: (observed, foundBy) => {
        let said = '';
        edit((was, now) => {
          const there = pinsByIdentity(was).get(identityOf(observed.shown));
          if (there && !isUntouched(was, there)) {
            said = `E${there.number} has a note or bears on a hypothesis: take it out in the case file`;
            return undefined;
          }
          if (there) {
            said = `Took out E${there.number}`;
            return remove(was, 'pins', there.id, now);
          }
          const pinned = addPin(
            was,
            { ...observed, foundBy, dataSet, after },
            { id: freshId(), now },
          );
          said = pinned.ok ? `Pinned as E${pinned.pin.number}` : REFUSED[pinned.why];
          return pinned.ok ? pinned.caseFile : undefined;
        });
        return said;
      },
    };
  }, [dataSet, after, pins, edit]);
  return <Context value={pinning}>{children}</Context>;
}

const REFUSED = {
  there: 'It is pinned already',
  full: `The case file holds ${MOST.pins} pins, as many as it can: take some out first`,
  large: 'This is larger than 64 KB: pin a part of it, or ask for fewer columns',
} as const;

/** Null where there is no case file: a lesson, a learner's own logs. */
export const usePinning = (): Pinning | null => use(Context);
