/** The key of an answer: as the file has it, or what the judge says of the time after the fix. */
import type { Judged } from '@/lib/simulate/incident';
import type { AnswerFile, Measure } from './schema/answers';

type Key = AnswerFile['key'];

export const isMeasured = (key: Key): key is Measure => typeof key === 'object' && 'measure' in key;

/** An answer whose key can be compared with. */
export type Keyed<Answer> = Answer & { readonly key: Exclude<Key, Measure> };

/** @throws where there is no judge, or it knows nothing of that name */
export function keyed<Answer extends { readonly key: Key }>(
  answer: Answer,
  judged?: Judged,
): Keyed<Answer> {
  const { key } = answer;
  if (!isMeasured(key)) return { ...answer, key };
  // The verdict is asked as a choice, whose keys are lists of options.
  if (key.measure === 'verdict' && judged) return { ...answer, key: [judged.verdict] };
  const value = judged?.measures[key.measure];
  if (value === undefined) throw new Error(`The judge gives no measure ${key.measure}.`);
  return { ...answer, key: value };
}
