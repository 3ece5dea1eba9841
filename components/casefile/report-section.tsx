'use client';

import { Check, CircleDashed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { writeSection } from '@/lib/casefile/edit';
import { blocksOf, type CaseContext } from '@/lib/casefile/report/blocks';
import type { Checked, Place } from '@/lib/casefile/report/rubric';
import {
  accepted,
  knownOf,
  type Offer,
  sectionState,
  settled,
} from '@/lib/casefile/report/section-state';
import { SECTION_WORDS } from '@/lib/casefile/report/sections';
import type { CaseFile, SectionId } from '@/lib/casefile/schema';
import { GrowText } from './grow-text';
import { sectionId } from './parts';
import type { Edit } from './use-case-file';

interface ReportSectionProps {
  section: SectionId;
  caseFile: CaseFile;
  context: CaseContext;
  checks: readonly Checked[];
  edit: Edit;
  /** Goes to where what is missing is put right. */
  onGo: (place: Place) => void;
}

/** A section: its text, what is new in the case file since it was edited, and what is missing. */
export function ReportSection(props: ReportSectionProps) {
  const { section, caseFile, context, checks, edit, onGo } = props;
  const { title, ask } = SECTION_WORDS[section];
  const { text, edited, offers } = sectionState(caseFile, context, section);
  const id = sectionId(section);

  const write = (next: string) =>
    edit((was, now) => {
      const saved = was.sections[section];
      const known =
        saved && saved.text !== null ? saved.known : knownOf(blocksOf(was, context, section));
      return writeSection(was, section, next, known, now);
    });
  const settle = (offer: Offer, take: boolean) =>
    edit((was, now) => {
      const saved = was.sections[section];
      if (!saved || saved.text === null) return undefined;
      const next = take ? accepted(saved.text, offer, saved.known[offer.key]) : saved.text;
      return writeSection(was, section, next, settled(saved.known, offer), now);
    });

  return (
    <section aria-labelledby={id} className="border-b border-line px-4 pt-3 pb-3">
      <div className="flex min-h-7 items-center justify-between">
        <h3 id={id} tabIndex={-1} className="scroll-mt-12 text-base font-semibold outline-none">
          {title}
        </h3>
        {edited ? (
          <Button
            look="quiet"
            size="sm"
            className="text-ink-3"
            title="Drops your text of this section and writes it from the case file again"
            onClick={() => edit((was, now) => writeSection(was, section, null, {}, now))}
          >
            Start over
          </Button>
        ) : (
          <span className="text-label text-ink-3">{text ? 'From the case file' : 'Empty'}</span>
        )}
      </div>
      <div className="@2xl:grid @2xl:grid-cols-[minmax(0,1fr)_15rem] @2xl:gap-6">
        <div className="min-w-0">
          <GrowText
            aria-label={title}
            value={text}
            onText={write}
            rows={2}
            placeholder={ask}
            framed
            className="mt-1 [overflow-wrap:anywhere]"
          />
          {offers.length > 0 && <Offers offers={offers} onSettle={settle} title={title} />}
        </div>
        <Checks checks={checks} onGo={onGo} />
      </div>
    </section>
  );
}

const OFFER_WORDS = {
  new: { said: 'New', take: 'Insert' },
  changed: { said: 'Changed', take: 'Update' },
  gone: { said: 'No longer in the case file', take: 'Take out' },
} as const;

interface OffersProps {
  offers: readonly Offer[];
  title: string;
  onSettle: (offer: Offer, take: boolean) => void;
}

function Offers({ offers, title, onSettle }: OffersProps) {
  return (
    <ul
      aria-label={`Since you edited ${title}`}
      className="mt-1.5 divide-y divide-line rounded border border-line bg-accent-wash"
    >
      {offers.map((offer) => {
        const { said, take } = OFFER_WORDS[offer.kind];
        return (
          <li key={offer.key} className="flex items-start gap-2 py-1 pr-1 pl-2.5 text-data">
            <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
              <span className="font-semibold">{said}: </span>
              {offer.text.replace(/^- /, '')}
            </p>
            <Button look="quiet" size="sm" onClick={() => onSettle(offer, true)}>
              {take}
            </Button>
            <Button look="quiet" size="sm" onClick={() => onSettle(offer, false)}>
              Leave
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** `When it happened, the time zone` */
const inASentence = (names: readonly string[]) =>
  names.map((name, at) => (at ? name.charAt(0).toLowerCase() + name.slice(1) : name)).join(', ');

function Checks({ checks, onGo }: Pick<ReportSectionProps, 'checks' | 'onGo'>) {
  const missing = checks.filter(({ met }) => !met);
  const there = checks.filter(({ met }) => met);
  return (
    <ul aria-label="What the rubric asks" className="mt-2 space-y-1 text-data @2xl:mt-1">
      {missing.map((check) => (
        <li key={check.id}>
          <button
            type="button"
            onClick={() => onGo(check.place)}
            className="-mx-1 flex gap-1.5 rounded-sm px-1 text-left text-ink-2 hover:bg-hover hover:text-ink"
          >
            <CircleDashed size={13} aria-hidden className="mt-[3.5px] shrink-0 text-warn" />
            <span>{check.missing}</span>
          </button>
        </li>
      ))}
      {there.length > 0 && (
        <li className="flex gap-1.5 text-ink-3">
          <Check size={13} aria-hidden className="mt-[3.5px] shrink-0 text-ok" />
          <span>
            <span className="sr-only">There: </span>
            {inASentence(there.map(({ name }) => name))}
          </span>
        </li>
      )}
    </ul>
  );
}
