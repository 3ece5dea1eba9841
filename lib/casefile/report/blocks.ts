/**
 * What the case file has to say in each section of the report: blocks of Markdown, each with a key
 * by which it is known again when it changes.
 */
import { assertNever } from '@/lib/query/assert-never';
import type { StepId } from '../steps';
import type { CaseFile, Hypothesis, SectionId } from '../schema';
import { code, inLine, pinLine, sentence, STATE_WORDS, utc } from './words';

/** The answer of a question that was closed. */
export interface Finding {
  readonly id: string;
  readonly step: StepId;
  readonly question: string;
  readonly answer: string;
}

/** What the report needs beside the case file. */
export interface CaseContext {
  readonly title: string;
  readonly tagline: string;
  readonly findings: readonly Finding[];
}

export interface Block {
  readonly key: string;
  readonly text: string;
}

export function blocksOf(caseFile: CaseFile, context: CaseContext, section: SectionId): Block[] {
  const found = (...steps: StepId[]) =>
    context.findings.filter(({ step }) => steps.includes(step)).map(findingBlock);
  switch (section) {
    case 'problem':
      return [
        { key: 'tagline', text: `${sentence(context.tagline)}` },
        ...spanBlocks(caseFile),
        ...found('identify'),
      ];
    case 'steps':
      return [...pinBlocks(caseFile, false), ...found('isolate', 'document')];
    case 'hypotheses':
      return [...hypothesisBlocks(caseFile), ...found('hypothesise', 'test')];
    case 'solution':
      return [...decisionBlocks(caseFile), ...found('solve')];
    case 'outcome':
      return [...pinBlocks(caseFile, true), ...found('verify')];
    case 'lessons':
      return [];
    default:
      return assertNever(section);
  }
}

/** The last sentence that asks, and the answer. */
function findingBlock({ id, question, answer }: Finding): Block {
  const sentences = inLine(question).split(/(?<=[.!?]) /);
  const asked = sentences.findLast((one) => one.endsWith('?')) ?? inLine(question);
  return { key: `finding ${id}`, text: `- ${asked} ${code(answer)}` };
}

function spanBlocks({ pins }: CaseFile): Block[] {
  const times = pins
    .flatMap(({ eventTime, after }) => (eventTime && !after ? [eventTime] : []))
    .sort();
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return [];
  const text =
    first === last
      ? `The pinned event is of ${utc(first)}.`
      : `The pinned events run from ${utc(first)} to ${utc(last)}.`;
  return [{ key: 'span', text }];
}

const pinBlocks = ({ pins }: CaseFile, after: boolean): Block[] =>
  pins
    .filter((pin) => pin.after === after)
    .map((pin) => ({ key: `pin ${pin.id}`, text: pinLine(pin) }));

function hypothesisBlocks({ hypotheses, pins }: CaseFile): Block[] {
  const named = (one: Hypothesis, bears: 'for' | 'against') => {
    const ids = one.evidence.filter((tie) => tie.bears === bears).map(({ pin }) => pin);
    return pins.filter(({ id }) => ids.includes(id)).map(({ number }) => `E${number}`);
  };
  return hypotheses.flatMap((one): Block[] => {
    if (!one.text.trim()) return [];
    const [pro, contra] = [named(one, 'for'), named(one, 'against')];
    const ties = [
      pro.length > 0 && `For it: ${pro.join(', ')}.`,
      contra.length > 0 && `Against it: ${contra.join(', ')}.`,
      pro.length + contra.length === 0 && 'No evidence yet.',
    ].filter(Boolean);
    const head = `**H${one.number}, ${STATE_WORDS[one.state]}.**`;
    return [
      {
        key: `hypothesis ${one.id}`,
        text: `- ${head} ${sentence(inLine(one.text))} ${ties.join(' ')}`,
      },
    ];
  });
}

const decisionBlocks = ({ decisions }: CaseFile): Block[] =>
  decisions.map(({ id, name, when, rolledBackAt }) => ({
    key: `decision ${id}`,
    text: `- ${utc(when)}: ${sentence(inLine(name))}${rolledBackAt ? ` Rolled back at ${utc(rolledBackAt)}.` : ''}`,
  }));
