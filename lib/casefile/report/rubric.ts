/**
 * What a report of an incident must hold, as data: each criterion looks at the report and the case
 * file and says whether it is there. It judges what is named, never whether it is right.
 */
import { namesOf } from '../evidence/principal';
import { type CaseFile, type Hypothesis, type SectionId, SECTIONS } from '../schema';
import type { CaseContext } from './blocks';
import { ownWords, sectionState } from './section-state';

/** Where what is missing is put right. */
export type Place = SectionId | 'evidence' | 'hypothesis-list';

interface Looked {
  readonly caseFile: CaseFile;
  readonly text: Readonly<Record<SectionId, string>>;
  /** The learner's words alone: without the lines that the case file gave. */
  readonly own: Readonly<Record<SectionId, string>>;
}

interface Criterion {
  readonly id: string;
  /** What a good report has, in a few words. */
  readonly name: string;
  /** What is missing and what to do about it. */
  readonly missing: string;
  /** The section that it is about, and where it is put right if not there. */
  readonly section: SectionId;
  readonly place?: Place;
  /** Where it is not asked for at all. */
  readonly asked?: (looked: Looked) => boolean;
  readonly met: (looked: Looked) => boolean;
}

const TIME = /(?<![\d:])\d{1,2}:\d{2}(:\d{2})?(?![\d:])/;
const ZONE = /\bUTC\b|\d{2}:\d{2}(:\d{2})?(\.\d+)?Z\b|[+-]\d{2}:\d{2}\b/;
/** Words that follow "user" without being a name. */
const NO_NAME =
  'who|that|which|whose|was|is|were|are|had|has|have|did|does|do|can|could|may|not|in|from|of|and|or|to|with|on|at|by|for|the|a|an|it|then|names?|ids?|agents?|accounts?|groups?|data|works?|worked|working|made|created|signed|signs?|logged|usually';
const PRINCIPAL = new RegExp(
  `arn:aws[\\w-]*:(iam|sts)::|\\broot\\b|\\b(user|role|principal|service)\\s+((named|called)\\s+)?[\`"'“*]*(?!(${NO_NAME})\\b)[\\w+=,.@-]*\\w`,
  'i',
);
const UNDO =
  /\b(roll(ed|ing|s)? ?back|rollback|undo(ne)?|revert(ed)?|restor(e|ed|ing)|way back|reversible)\b/i;

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
const account = (words: Looked['text']) => `${words.problem}\n${words.steps}\n${words.hypotheses}`;
const whatHappened = ({ text }: Looked) => account(text);
const stated = ({ caseFile }: Looked) => caseFile.hypotheses.filter(({ text }) => text.trim());
const inState = (looked: Looked, state: Hypothesis['state']) =>
  stated(looked).filter((one) => one.state === state);
const bears = (one: Hypothesis, how: 'for' | 'against') =>
  one.evidence.some((tie) => tie.bears === how);

export const CRITERIA: readonly Criterion[] = [
  {
    id: 'problem',
    name: 'What was wrong',
    missing:
      'The problem is not in your words. Say in a sentence or two what was wrong, and for whom.',
    section: 'problem',
    met: ({ own }) => wordsIn(own.problem) >= 6,
  },
  {
    id: 'time',
    name: 'When it happened',
    missing: 'No time is given. Say when it began, to the minute, in the problem or the steps.',
    section: 'problem',
    met: (looked) => TIME.test(whatHappened(looked)),
  },
  {
    id: 'zone',
    name: 'The time zone',
    missing: 'A time stands without its zone. Write UTC beside it.',
    section: 'problem',
    asked: (looked) => TIME.test(whatHappened(looked)),
    met: (looked) => ZONE.test(whatHappened(looked)),
  },
  {
    id: 'principal',
    name: 'Who acted',
    missing: 'No principal is named. Say which user, role or service acted, or its ARN.',
    section: 'steps',
    met: (looked) => {
      const text = whatHappened(looked);
      return (
        PRINCIPAL.test(text) || principals(looked.caseFile).some((name) => text.includes(name))
      );
    },
  },
  {
    id: 'evidence',
    name: 'Evidence',
    missing: 'Nothing is pinned. Pin the rows, records or log lines that your account rests on.',
    section: 'steps',
    place: 'evidence',
    met: ({ caseFile }) => caseFile.pins.length > 0,
  },
  {
    id: 'supported',
    name: 'A supported hypothesis',
    missing: 'No hypothesis is marked as supported. Say which one explains what you saw.',
    section: 'hypotheses',
    place: 'hypothesis-list',
    met: (looked) => inState(looked, 'supported').length > 0,
  },
  {
    id: 'supported-evidence',
    name: 'Evidence for what is supported',
    missing: 'A supported hypothesis has no evidence for it. Tie the pins that speak for it.',
    section: 'hypotheses',
    place: 'hypothesis-list',
    asked: (looked) => inState(looked, 'supported').length > 0,
    met: (looked) => inState(looked, 'supported').every((one) => bears(one, 'for')),
  },
  {
    id: 'alternative',
    name: 'An alternative ruled out',
    missing: 'No alternative is ruled out. Name another explanation and what speaks against it.',
    section: 'hypotheses',
    place: 'hypothesis-list',
    met: (looked) => inState(looked, 'ruled-out').length > 0,
  },
  {
    id: 'ruled-out-evidence',
    name: 'Evidence against what is ruled out',
    missing: 'A hypothesis is ruled out without evidence. Tie the pins that speak against it.',
    section: 'hypotheses',
    place: 'hypothesis-list',
    asked: (looked) => inState(looked, 'ruled-out').length > 0,
    met: (looked) => inState(looked, 'ruled-out').every((one) => bears(one, 'against')),
  },
  {
    id: 'solution',
    name: 'What was done',
    missing: 'The solution is not described. Say what was changed, or what has to be changed.',
    section: 'solution',
    met: ({ own, caseFile }) => wordsIn(own.solution) >= 5 || caseFile.decisions.length > 0,
  },
  {
    id: 'undo',
    name: 'How to undo it',
    missing: 'Nothing is said on how to undo it. Say how the change is rolled back.',
    section: 'solution',
    met: ({ text }) => UNDO.test(text.solution),
  },
  {
    id: 'verified',
    name: 'How it was verified',
    missing: 'Nothing is said on how it was verified. Say what you watched for, and what you saw.',
    section: 'outcome',
    met: ({ own }) => wordsIn(own.outcome) >= 5,
  },
  {
    id: 'after',
    name: 'Evidence from after the fix',
    missing:
      'A fix was carried out, and no evidence is of the time after it. Pin what the logs say now.',
    section: 'outcome',
    place: 'evidence',
    asked: ({ caseFile }) => caseFile.decisions.some(({ rolledBackAt }) => !rolledBackAt),
    met: ({ caseFile }) => caseFile.pins.some(({ after }) => after),
  },
  {
    id: 'lesson',
    name: 'A lesson',
    missing: 'No lesson is drawn. Say what would have shown it sooner, or what changes now.',
    section: 'lessons',
    met: ({ own }) => wordsIn(own.lessons) >= 5,
  },
];

/** The names of those who acted, from pinned records and from rows that have a column for them. */
function principals({ pins }: CaseFile): string[] {
  const named = pins.flatMap(({ shown }) => {
    if (shown.kind === 'record') return namesOf(shown.record);
    if (shown.kind === 'line') return [];
    return shown.columns.flatMap((column, at) => {
      const value = shown.values[at];
      const isName = /user_?name|principal|arn|identity/i.test(column);
      return isName && typeof value === 'string' ? [value] : [];
    });
  });
  return named.filter((name) => name.length >= 3);
}

export interface Checked {
  readonly id: string;
  readonly name: string;
  readonly section: SectionId;
  readonly place: Place;
  readonly met: boolean;
  /** What to do; empty where it is met. */
  readonly missing: string;
}

/** Every criterion that applies, in the order of the report. */
export function checkReport(caseFile: CaseFile, context: CaseContext): Checked[] {
  const each = (read: (section: SectionId) => string) =>
    Object.fromEntries(SECTIONS.map((id) => [id, read(id)])) as Looked['text'];
  const looked: Looked = {
    caseFile,
    text: each((id) => sectionState(caseFile, context, id).text),
    own: each((id) => ownWords(caseFile, context, id)),
  };
  return CRITERIA.filter(({ asked }) => asked?.(looked) ?? true).map((one) => {
    const met = one.met(looked);
    const { id, name, section, place = section } = one;
    return { id, name, section, place, met, missing: met ? '' : one.missing };
  });
}
