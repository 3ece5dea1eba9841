import type {
  AnswerReply,
  RevealReply,
  ErrorReply,
  HintReply,
  QuizReply,
} from '@/lib/grading/responses';
import type { SorterReply } from '@/lib/grading/sorter';
import type { EventKind } from '@/lib/trail/event-kinds';
import type { Decision } from '@/lib/simulate/plans';

/** A request that did not work, in words for the learner. */
export class RequestError extends Error {
  /** @param status what the server answered; 0 where it could not be reached */
  constructor(
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

const UNREACHED =
  'The server could not be reached. What you wrote is kept; send it again when you are back online.';

/** Answers take milliseconds, the slowest of them seconds: after so many ms nobody answers any more. */
const TOO_LONG = 20_000;

async function post<Result>(path: string, body: unknown): Promise<Result> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TOO_LONG),
    });
  } catch {
    throw new RequestError(UNREACHED);
  }
  const data = (await response.json().catch(() => undefined)) as Result | ErrorReply | undefined;
  if (!response.ok) {
    const said = data && typeof data === 'object' && 'error' in data ? data.error : undefined;
    throw new RequestError(
      said ?? `The server answered ${response.status}. Try again in a moment.`,
      response.status,
    );
  }
  // The connection broke in the middle, or a network's own page answered in the server's place.
  if (!data) throw new RequestError(UNREACHED);
  return data as Result;
}

const question = (lab: string, id: string) => `/api/labs/${lab}/questions/${id}`;

export const submitAnswer = (
  lab: string,
  id: string,
  input: string,
  decisions: readonly Decision[],
) => post<AnswerReply>(`${question(lab, id)}/answer`, { input, decisions });

export const fetchHint = (lab: string, id: string, n: number) =>
  post<HintReply>(`${question(lab, id)}/hint`, { n });

export const revealAnswer = (lab: string, id: string, decisions: readonly Decision[]) =>
  post<RevealReply>(`${question(lab, id)}/reveal`, { decisions });

export const submitQuiz = (quiz: string, id: string, input: string) =>
  post<QuizReply>(`/api/quizzes/${quiz}/questions/${id}/answer`, { input });

export const submitSorted = (sorter: string, id: string, chosen: EventKind) =>
  post<SorterReply>(`/api/sorters/${sorter}/records/${id}/answer`, { chosen });
