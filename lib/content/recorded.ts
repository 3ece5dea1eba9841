/** Events that answers are tried with, of the labs that ask for filters or alarms: the server and the check alone. */
import type { RecordedEvent } from '@/lib/grading/kinds/recorded';
import type { AnswerFile } from './schema/answers';
import type { QuestionFile } from './schema/questions';

const RECORDED: Readonly<Record<string, () => Promise<readonly RecordedEvent[]>>> = {
  tripwire: async () => (await import('@/scenarios/tripwire/recorded')).recorded(),
};

/** The story is run once, however often a lab is read. */
const made = new Map<string, Promise<readonly RecordedEvent[]>>();

function recordedOf(lab: string): Promise<readonly RecordedEvent[]> {
  const known = made.get(lab) ?? RECORDED[lab]?.() ?? Promise.resolve([]);
  made.set(lab, known);
  return known;
}

type Answers = Record<string, AnswerFile>;

/** The answers, with the lab's events in the keys that are about events. */
export async function withRecorded(
  lab: string,
  questions: readonly QuestionFile[],
  answers: Answers,
): Promise<Answers> {
  const tried = questions.filter(({ kind }) => kind === 'filter' || kind === 'alarm');
  if (tried.length === 0) return answers;
  const events = await recordedOf(lab);
  const filled = { ...answers };
  for (const { id } of tried) {
    const answer = answers[id];
    if (answer && typeof answer.key === 'object' && !Array.isArray(answer.key))
      filled[id] = { ...answer, key: { ...answer.key, events } as unknown as AnswerFile['key'] };
  }
  return filled;
}
