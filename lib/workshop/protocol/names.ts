/** What a room may call people and teams. The lists are data, so that a server can bring its own. */
import { MOST } from './bounds';
import { LOOK_ALIKE, NAME_WORDS } from './name-data';
import type { Refusal } from './refusals';

export interface NameRules {
  /** Words that no name may be made of, in lower-case Latin letters; whole words only. */
  readonly words: readonly string[];
}

export const NAME_RULES: NameRules = { words: NAME_WORDS };

/**
 * What is left of a name: in one form (NFKC), without control, bidirectional and invisible characters,
 * with single spaces, and no more than three marks on a letter.
 */
export function cleanName(raw: string, rules = NAME_RULES): { readonly name: string } | Refusal {
  const name = raw
    .normalize('NFKC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return { refused: 'bad-name', why: 'empty' };
  if (visible(name) > MOST.name || name.length > 4 * MOST.name)
    return { refused: 'bad-name', why: 'too-long' };
  if (isRude(name, rules)) return { refused: 'bad-name', why: 'word' };
  return { name };
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const visible = (name: string) => [...segments.segment(name)].length;

/** Two names with one skeleton look alike: in upper and lower case, in Latin and Cyrillic letters. */
export function skeleton(name: string): string {
  const lower = name.toLowerCase();
  // Most names; a room of hundreds is gone through whenever somebody joins.
  if (/^[ -~]*$/.test(lower)) return lower;
  return Array.from(lower, (letter) => LOOK_ALIKE.get(letter) ?? letter).join('');
}

/** Whether what was typed is this name, or one that looks like it. */
export function isCalled(name: string, typed: string): boolean {
  const clean = cleanName(typed);
  return !('refused' in clean) && skeleton(clean.name) === skeleton(name);
}

/** Digits that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
};

/** Whole words: a name that happens to hold one, as Scunthorpe does, is a name. */
function isRude(name: string, { words }: NameRules): boolean {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const spelled = Array.from(skeleton(plain), (letter) => LEET[letter] ?? letter).join('');
  const found = [plain.toLowerCase(), spelled].flatMap((text) => text.split(/[^\p{L}]+/u));
  const refused = new Set(words.flatMap((word) => [word, skeleton(word)]));
  return found.some((word) => refused.has(word));
}
