/** The five ways in which an answer reaches the grading, each as it is from outside. */
import { POST as labRoute } from '@/app/api/labs/[lab]/questions/[question]/answer/route';
import { POST as quizRoute } from '@/app/api/quizzes/[quiz]/questions/[question]/answer/route';
import { POST as sheetRoute } from '@/app/api/sheet/route';
import { gradeSheet } from '@/components/sheet/grade-sheet';
import { submitAnswer, submitQuiz } from '@/components/question/api';
import { main } from '@/lib/cli/main';
import { questionSets } from '@/lib/content/server/sheet';
import type { AnswerReply, QuizReply } from '@/lib/grading/responses';
import { joined, PASSWORD } from '../../unit/workshop/api/room';
import { Browser } from '../../unit/workshop/api/browser';
import type { Case } from './answers';

/** What a person is told. Points are the way's own: a room gives a quiz's question more. */
export interface Said {
  readonly verdict: string;
  readonly echo: string;
  readonly reason: string;
}

const said = ({ verdict }: AnswerReply | QuizReply): Said => ({
  verdict: verdict.verdict,
  echo: verdict.echo,
  reason: verdict.reason,
});

/** The routes, for pages that fetch. */
export async function served(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(String(input), 'http://localhost:3000'), {
    ...init,
    headers: { host: 'localhost:3000', origin: 'http://localhost:3000', ...init?.headers },
  });
  const [, , of, set = '', , question = ''] = new URL(request.url).pathname.split('/');
  if (of === 'sheet') return sheetRoute(request);
  return of === 'labs'
    ? labRoute(request, { params: Promise.resolve({ lab: set, question }) })
    : quizRoute(request, { params: Promise.resolve({ quiz: set, question }) });
}

/** The page of a question, a lab's room and a lesson's quiz send the same. */
export async function byPage(cases: readonly Case[]): Promise<Said[]> {
  const all: Said[] = [];
  for (const { question, input } of cases)
    all.push(
      said(
        question.of === 'labs'
          ? await submitAnswer(question.set, question.question, input, [])
          : await submitQuiz(question.set, question.question, input),
      ),
    );
  return all;
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Each answer by a learner of its own, so that none stands in for another. */
const sheetOf = (cases: readonly Case[]) =>
  [
    'learner,question,answer',
    ...cases.map(({ question, input }, at) => `l${at},${question.id},${cell(input)}`),
  ].join('\r\n');

export async function bySheet(cases: readonly Case[]): Promise<Said[]> {
  const report = await gradeSheet({
    text: sheetOf(cases),
    sets: await questionSets(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const byLearner = new Map(
    report.answers.map(({ learner, outcome }) => [
      learner,
      { verdict: outcome.verdict, echo: outcome.echo, reason: outcome.reason },
    ]),
  );
  return cases.map((_, at) => byLearner.get(`l${at}`)!);
}

export async function byCommandLine(cases: readonly Case[]): Promise<Said[]> {
  let [out, err] = ['', ''];
  const code = await main(['grade', '-', '--format', 'json'], {
    root: process.cwd(),
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.resolve(new TextEncoder().encode(sheetOf(cases))),
  });
  if (code !== 0) throw new Error(err);
  const { answers } = JSON.parse(out) as {
    answers: { learner: string; verdict: string; understood: string; reason: string }[];
  };
  const byLearner = new Map(
    answers.map(({ learner, verdict, understood: echo, reason }) => [
      learner,
      { verdict, echo, reason },
    ]),
  );
  return cases.map((_, at) => byLearner.get(`l${at}`)!);
}

/** One room, whose agenda has them all; each answer by a participant of its own, as wrong ones are counted. */
export async function byWorkshop(cases: readonly Case[]): Promise<Said[]> {
  const sets = [...new Set(cases.map(({ question }) => `${question.of} ${question.set}`))];
  const host = new Browser();
  const { status, body } = await host.post<{ id: string; code: string; error?: string }>(
    '/api/workshops',
    {
      title: 'All questions',
      mode: 'play',
      name: 'Ada',
      password: PASSWORD,
      agenda: sets.map((one) => {
        const [of, set = ''] = one.split(' ');
        return { kind: of === 'labs' ? 'lab' : 'quiz', of: set, title: set, minutes: 10 };
      }),
    },
  );
  if (status !== 201) throw new Error(body.error);
  const ref = ({ question: { of, set, question } }: Case) =>
    `${of === 'labs' ? 'lab' : 'quiz'}/${set}/${question}`;
  const refs = [...new Set(cases.map(ref))];
  await host.send(body.id, { do: 'open', refs }, 'staff');
  const all: Said[] = [];
  for (const [at, one] of cases.entries()) {
    const person = await joined(body.code, `Person ${at}`);
    const told = await person.send(
      body.id,
      { do: 'answer', ref: ref(one), input: one.input, at: new Date().toISOString() },
      'participant',
    );
    if (told.ok) all.push(said(told.graded!));
    else if (told.refusal.refused === 'not-of-kind')
      all.push({ verdict: 'not-of-kind', echo: '', reason: told.refusal.note });
    else throw new Error(`${ref(one)}: ${told.refusal.refused}`);
  }
  return all;
}
