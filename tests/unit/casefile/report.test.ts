import { describe, expect, it } from 'vitest';
import { addPin, change, remove, tie, writeSection } from '@/lib/casefile/edit';
import { blocksOf, type CaseContext } from '@/lib/casefile/report/blocks';
import { reportMarkdown } from '@/lib/casefile/report/markdown';
import {
  accepted,
  knownOf,
  type Offer,
  sectionState,
  settled,
} from '@/lib/casefile/report/section-state';
import { code, fenced } from '@/lib/casefile/report/words';
import type { CaseFile, SectionId } from '@/lib/casefile/schema';
import { line, NOW, withHypothesis, withPins } from './helpers';

const CONTEXT: CaseContext = {
  title: 'Care4Wares',
  tagline: 'People give, and the fund gets nothing',
  findings: [
    {
      id: 'account',
      step: 'identify',
      question: 'Donations are still booked. To which account do\nthe latest ones in `rds.log` go?',
      answer: '2394 6912 7723 1294',
    },
    { id: 'event', step: 'isolate', question: 'Give the event name.', answer: 'PutObject' },
  ],
};
const pins = withPins(line('2024-11-28 15:22:39 PutObject'), line('no time'));
const text = (file: CaseFile, section: SectionId) => sectionState(file, CONTEXT, section).text;

/** What the pane does with a first edit. */
function edited(file: CaseFile, section: SectionId, words: string): CaseFile {
  return writeSection(file, section, words, knownOf(blocksOf(file, CONTEXT, section)), NOW);
}

describe('a section that was not edited', () => {
  it('is what the case file says', () => {
    expect(text(pins, 'problem')).toBe(
      [
        'People give, and the fund gets nothing.',
        'The pinned event is of 2024-11-28 15:22:39 UTC.',
        '- To which account do the latest ones in `rds.log` go? `2394 6912 7723 1294`',
      ].join('\n\n'),
    );
    expect(text(pins, 'steps')).toBe(
      [
        '- E1, 2024-11-28 15:22:39 UTC: `PutObject`.',
        '- E2: `no time`.',
        '- Give the event name. `PutObject`',
      ].join('\n'),
    );
    expect(text(pins, 'lessons')).toBe('');
  });

  it('says of each hypothesis its state and what bears on it', () => {
    const both = withHypothesis(
      withHypothesis(pins, 'h1', 'Someone\nelse', 'supported'),
      'h2',
      'Herself.',
      'ruled-out',
    );
    const tied = tie(tie(both, 'h1', 'p1', 'for', NOW), 'h1', 'p2', 'against', NOW);
    expect(text(withHypothesis(tied, 'h3', '  '), 'hypotheses')).toBe(
      [
        '- **H1, supported.** Someone else. For it: E1. Against it: E2.',
        '- **H2, ruled out.** Herself. No evidence yet.',
      ].join('\n'),
    );
  });

  it('tells of decisions, and keeps evidence from after the fix for the outcome', () => {
    const decision = {
      id: 'd',
      at: 1,
      plan: 'key',
      name: 'Deactivate the key',
      when: '2024-11-28T16:00:00Z',
    };
    const back = { ...decision, id: 'd2', rolledBackAt: '2024-11-28T16:05:00Z' };
    const file = change(
      { ...pins, decisions: [decision, back] },
      'pins',
      'p2',
      { after: true },
      NOW,
    );
    expect(text(file, 'solution')).toBe(
      [
        '- 2024-11-28 16:00:00 UTC: Deactivate the key.',
        '- 2024-11-28 16:00:00 UTC: Deactivate the key. Rolled back at 2024-11-28 16:05:00 UTC.',
      ].join('\n'),
    );
    expect(text(file, 'outcome')).toBe('- E2: `no time`.');
    expect(text(file, 'steps')).not.toContain('E2');
  });
});

describe('a section that was edited', () => {
  const mine = 'My own account.\n- E1, 2024-11-28 15:22:39 UTC: `PutObject`.';
  const file = edited(pins, 'steps', mine);

  it('stays as it was written, whatever is pinned', () => {
    const more = addPin(
      file,
      { shown: line('third'), foundBy: { language: 'shell', query: 'ls' }, dataSet: 'x' },
      { id: 'p3', now: NOW },
    );
    if (!more.ok) throw new Error(more.why);
    const state = sectionState(more.caseFile, CONTEXT, 'steps');
    expect(state.text).toBe(mine);
    expect(state.offers).toEqual([{ key: 'pin p3', kind: 'new', text: '- E3: `third`.' }]);
  });

  it('is offered what changed and what is gone', () => {
    const changed = change(file, 'pins', 'p1', { note: 'The flyer' }, NOW);
    const { offers } = sectionState(remove(changed, 'pins', 'p2', NOW), CONTEXT, 'steps');
    expect(offers).toEqual([
      {
        key: 'pin p1',
        kind: 'changed',
        text: '- E1, 2024-11-28 15:22:39 UTC: `PutObject`. The flyer.',
      },
      { key: 'pin p2', kind: 'gone', text: '- E2: `no time`.' },
    ]);
  });

  it('is offered nothing again that was settled', () => {
    const changed = change(file, 'pins', 'p1', { note: 'The flyer' }, NOW);
    const { offers } = sectionState(changed, CONTEXT, 'steps');
    const known = changed.sections.steps?.known ?? {};
    const done = offers.reduce((keys, offer) => settled(keys, offer), known);
    const left = writeSection(changed, 'steps', mine, done, NOW);
    expect(sectionState(left, CONTEXT, 'steps')).toEqual({ text: mine, edited: true, offers: [] });
  });

  it('follows the case file again after it was given back', () => {
    const back = writeSection(file, 'steps', null, {}, NOW);
    expect(sectionState(back, CONTEXT, 'steps')).toEqual({
      text: text(pins, 'steps'),
      edited: false,
      offers: [],
    });
  });

  it('can be emptied', () => {
    expect(sectionState(edited(pins, 'problem', ''), CONTEXT, 'problem')).toMatchObject({
      text: '',
      edited: true,
    });
  });
});

describe('an offer that is taken', () => {
  const offer = (kind: Offer['kind'], words: string): Offer => ({ key: 'k', kind, text: words });

  it.each<[string, string, Offer, string | undefined, string]>([
    ['goes to the end', 'Mine.', offer('new', '- E2'), undefined, 'Mine.\n\n- E2'],
    ['goes on with a list', 'Mine.\n- E1\n', offer('new', '- E2'), undefined, 'Mine.\n- E1\n- E2'],
    ['is all there is', ' \n', offer('new', '- E2'), undefined, '- E2'],
    [
      'takes the place of what it said',
      'A\n- H1, open.\nB',
      offer('changed', '- H1, supported.'),
      '- H1, open.',
      'A\n- H1, supported.\nB',
    ],
    [
      'leaves a line that was written on',
      '- H1, open. Or not?',
      offer('changed', '- H1, supported.'),
      '- H1, open.',
      '- H1, open. Or not?\n- H1, supported.',
    ],
    ['takes out its line', 'A\n- E1\n- E2\nB', offer('gone', '- E1'), '- E1', 'A\n- E2\nB'],
    [
      'takes out nothing that was written on',
      '- E1, I think',
      offer('gone', '- E1'),
      '- E1',
      '- E1, I think',
    ],
    ['takes patterns as they are', 'A\n- $1', offer('changed', '- $& $1'), '- $1', 'A\n- $& $1'],
  ])('%s', (_, mine, taken, before, result) => {
    expect(accepted(mine, taken, before)).toBe(result);
  });
});

describe('Markdown', () => {
  it('holds the sections, the timeline and the evidence with its queries', () => {
    const file = change(pins, 'pins', 'p1', { note: 'The flyer' }, NOW);
    expect(reportMarkdown(file, { ...CONTEXT, findings: [] }, '2026-11-21T10:00:00Z'))
      .toBe(`# Incident report: Care4Wares

Written 2026-11-21. All times are UTC.

## Problem

People give, and the fund gets nothing.

The pinned event is of 2024-11-28 15:22:39 UTC.

## Steps taken

- E1, 2024-11-28 15:22:39 UTC: \`PutObject\`. The flyer.
- E2: \`no time\`.

## Hypotheses

_Nothing written._

## Solution

_Nothing written._

## Outcome

_Nothing written._

## Lessons

_Nothing written._

## Timeline

| Time | What | Evidence |
| --- | --- | --- |
| 2024-11-28 15:22:39 UTC | \`PutObject\` | E1 |

## Evidence

### E1: \`PutObject\`

Event time 2024-11-28 15:22:39 UTC, pinned 2026-11-21 09:30:00 UTC, data set \`a-lab\`.

The flyer

\`\`\`
2024-11-28 15:22:39 PutObject
\`\`\`

Found with Terminal:

\`\`\`sh
cat 1
\`\`\`

### E2: \`no time\`

pinned 2026-11-21 09:30:01 UTC, data set \`a-lab\`.

\`\`\`
no time
\`\`\`

Found with Terminal:

\`\`\`sh
cat 2
\`\`\`
`);
  });

  it('keeps backticks and pipes of evidence where they belong', () => {
    expect(code('a `b` c')).toBe('``a `b` c``');
    expect(code('`b`')).toBe('`` `b` ``');
    expect(fenced('a\n```\nb', '')).toBe('````\na\n```\nb\n````');
    const file = withPins(line('2024-11-28 15:22:39 a | b'));
    expect(reportMarkdown(file, CONTEXT, '2026-11-21T10:00:00Z')).toContain('| `a \\| b` | E1 |');
  });
});
