/** What is being filled in: kept as it is typed, all but the password. */
import { freshId } from '@/lib/progress/fresh-id';
import type { Offer } from '@/lib/workshop/client/wire';
import { type Mode, type Part, PART_KINDS } from '@/lib/workshop/protocol/agenda';

export type Kind = Part['kind'];

export interface DraftPart {
  /** Of the row, not of the part. */
  readonly key: string;
  readonly kind: Kind;
  readonly of?: string;
  readonly title: string;
  readonly minutes: number;
}

export interface Draft {
  readonly title: string;
  readonly name: string;
  readonly mode: Mode;
  readonly keepDays: number;
  readonly parts: readonly DraftPart[];
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'warm-up': 'Warm-up',
  lesson: 'Lesson',
  lab: 'Lab',
  quiz: 'Quiz',
  break: 'Break',
  card: 'Closing card',
};

const OWN: Readonly<Record<Exclude<Kind, 'lesson' | 'lab' | 'quiz'>, Omit<DraftPart, 'key'>>> = {
  'warm-up': { kind: 'warm-up', title: 'Warm-up: does your device query?', minutes: 5 },
  break: { kind: 'break', title: 'Break', minutes: 10 },
  card: { kind: 'card', title: 'One good thing, one confusing thing', minutes: 5 },
};

/** What can be chosen for a kind of part; nothing where there is nothing to choose. */
export function choicesOf(kind: Kind, { labs, lessons, quizzes }: Offer) {
  const lists = { lab: labs, lesson: lessons, quiz: quizzes };
  return kind in lists ? lists[kind as keyof typeof lists] : undefined;
}

/** A part of a kind; of the first that there is where something has to be chosen. */
export function newPart(kind: Kind, offer: Offer, of?: string): DraftPart {
  const key = freshId();
  const choices = choicesOf(kind, offer);
  if (!choices) return { key, ...OWN[kind as keyof typeof OWN] };
  const chosen = choices.find(({ id }) => id === of) ?? choices[0];
  return { key, kind, of: chosen?.id, title: chosen?.title ?? '', minutes: chosen?.minutes ?? 15 };
}

/** What a first workshop looks like. */
export const freshDraft = (offer: Offer): Draft => ({
  title: '',
  name: '',
  mode: 'learn',
  keepDays: 30,
  parts: [newPart('warm-up', offer), newPart('lab', offer, 'care4wares'), newPart('card', offer)],
});

/** What was kept, as far as it is still one; nothing otherwise. */
export function readDraft(text: string | null): Draft | undefined {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Draft>;
    const { title, name, mode, keepDays, parts } = kept;
    const fits =
      typeof title === 'string' &&
      typeof name === 'string' &&
      (mode === 'learn' || mode === 'play') &&
      typeof keepDays === 'number' &&
      Array.isArray(parts) &&
      parts.every(isPart);
    return fits ? { title, name, mode, keepDays, parts } : undefined;
  } catch {
    return undefined;
  }
}

const isPart = (part: unknown): part is DraftPart =>
  typeof part === 'object' &&
  part !== null &&
  'key' in part &&
  'title' in part &&
  'minutes' in part &&
  'kind' in part &&
  PART_KINDS.some((kind) => kind === part.kind);
