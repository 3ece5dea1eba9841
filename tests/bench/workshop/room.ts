import { keyOf, quizFiles } from '@/lib/content/quizzes';
import { openBrowser, type Person } from './person';

const QUIZZES = ['seven-steps-review', 'cloudtrail-review', 'iam-review'];

export interface Answer {
  readonly ref: string;
  readonly input: string;
}

/** Right answers of choices, so that nobody is slowed down for guessing. */
export async function rightAnswers(): Promise<Answer[]> {
  const found: Answer[] = [];
  for (const id of QUIZZES)
    for (const question of (await quizFiles.load(process.cwd(), id)).questions)
      if ('options' in question && question.variantOf === undefined)
        found.push({
          ref: `quiz/${id}/${question.id}`,
          input: (keyOf(question).key as string[]).join(','),
        });
  return found;
}

interface OpenRoom {
  readonly host: Person;
  readonly id: string;
  readonly code: string;
  /** Carries a command of the instructor out. */
  readonly staff: (command: object) => Promise<unknown>;
}

/** A workshop with all of these questions open. */
export async function openRoom(url: string, answers: readonly Answer[]): Promise<OpenRoom> {
  const host = openBrowser(url);
  const { id, code } = await host.post<{ id: string; code: string }>('/api/workshops', {
    title: 'Load',
    mode: 'play',
    name: 'Ada',
    password: 'correct horse battery',
    keepDays: 1,
    agenda: QUIZZES.map((of) => ({ kind: 'quiz', of, title: of, minutes: 60 })),
  });
  const staff = (command: object) =>
    host.post(`/api/workshops/${id}/commands?as=staff`, {
      commands: [{ key: crypto.randomUUID(), command }],
    });
  await staff({ do: 'open', refs: answers.map(({ ref }) => ref) });
  return { host, id, code, staff };
}
