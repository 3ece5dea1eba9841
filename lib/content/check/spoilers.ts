import { bound, type KindId } from '@/lib/grading/registry';
import { isMeasured } from '../answer-key';
import type { Finding, Place } from '../finding';
import { errors, inAnswers, top } from './report';
import type { CheckedLab, LabCheck } from './types';

const error = errors('spoilers');

/** Kinds whose keys are no words that a text could hold. */
const UNTOLD: ReadonlySet<KindId> = new Set(['choice', 'order', 'match', 'parsons', 'result']);

interface Text {
  readonly text: string;
  readonly place: Place;
}

/** Nothing that a learner reads before answering holds an answer: brief, prompts, hints. */
export const spoilers: LabCheck = (checked) =>
  checked.questions.flatMap((question) => {
    const { id, kind } = question;
    const answer = checked.answers[id];
    // A choice shows its options, the right one among them; of other kinds the key is ids or a table.
    // What the judge says depends on what is decided.
    if (!answer || UNTOLD.has(kind) || isMeasured(answer.key)) return [];
    const told = [answer.key, ...(answer.accept ?? [])].map((key) => bound(question).asInput(key));
    const hints = answer.hints.map((hint, i) => ({
      text: hint.text,
      place: inAnswers(checked, id, 'hints', i, 'text'),
    }));
    return [...publicTexts(checked), ...hints].flatMap(({ text, place }): Finding[] => {
      const given = told.find((key) => holds(text, key));
      if (given === undefined) return [];
      return [error(place, `This gives away ${given}, the answer to ${id}.`, 'Say it without.')];
    });
  });

/** As a word of its own: the answer `12` is not given away by `2012`. */
function holds(text: string, key: string): boolean {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${escaped}(?![\\w])`, 'i').test(text);
}

function publicTexts({ source, lab, questions }: CheckedLab): Text[] {
  const brief = (source.brief ?? '').split('\n').map((text, i) => {
    return { text, place: { ...top(`${source.folder}/brief.mdx`), line: i + 1 } };
  });
  const header = (['title', 'tagline', 'summary'] as const).map((field) => {
    return { text: lab[field], place: source.lab.at([field]) };
  });
  const asked = questions.flatMap((question, i) =>
    (['prompt', 'placeholder'] as const).map((field) => {
      return { text: question[field] ?? '', place: source.questions.at(['questions', i, field]) };
    }),
  );
  return [...header, ...asked, ...brief];
}
