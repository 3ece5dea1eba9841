'use client';

import { useTried } from '@/components/ui/use-tried';
import { finderOf, type Find, type ListedQuestion } from './search';

interface Listed {
  readonly questions: readonly ListedQuestion[];
  readonly find: Find;
}

let opening: Promise<Listed> | undefined;

/** Fetches the questions once. @throws where they cannot be fetched; the next call tries again */
function openList(): Promise<Listed> {
  opening ??= load().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(): Promise<Listed> {
  const response = await fetch('/check.json');
  if (!response.ok) throw new Error(`The list of questions answers ${response.status}.`);
  const questions = (await response.json()) as ListedQuestion[];
  return { questions, find: finderOf(questions) };
}

/** Every question, once it is fetched; or that it cannot be. */
export function useQuestions() {
  const { value: listed, problem, again } = useTried(openList);
  return { listed, failed: problem !== undefined, again };
}
