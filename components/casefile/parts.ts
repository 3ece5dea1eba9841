/** The parts of the case file's pane, and the way to them. */
import { useProgress } from '@/lib/progress/store';
import type { Place } from '@/lib/casefile/report/rubric';

export type CasePart = 'hypotheses' | 'evidence' | 'timeline' | 'established' | 'notes';

export const partId = (part: CasePart) => `case-${part}`;
export const sectionId = (section: string) => `report-${section}`;

/** Shows a tab of the lab's side pane, and puts the focus on a part of it. */
function show(lab: string, tab: 'case' | 'plan' | 'report', id: string): void {
  const { keep } = useProgress.getState();
  keep('open', `${lab}/side`, tab);
  keep('open', `${lab}/tab`, 'side');
  // The tab is put on the page with the next frame, and its scroll position right after.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const element = document.getElementById(id);
      (element?.closest('section') ?? element)?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    }),
  );
}

export const showPart = (lab: string, part: CasePart) => show(lab, 'case', partId(part));

const PLACES: Partial<Record<Place, CasePart>> = {
  evidence: 'evidence',
  'hypothesis-list': 'hypotheses',
};

/** Where what is missing in a report is put right: a part of the case file, or a section's field. */
export function showPlace(lab: string, place: Place, leave?: () => void): void {
  const part = PLACES[place];
  if (part) {
    leave?.();
    showPart(lab, part);
    return;
  }
  const section = document.getElementById(sectionId(place))?.closest('section');
  section?.querySelector('textarea')?.focus();
}

/** Shows the report from its beginning. */
export const showReport = (lab: string) => show(lab, 'report', 'report-top');

/** Shows what may be done, at step 5. */
export const showPlan = (lab: string) => show(lab, 'plan', 'plan-options');
