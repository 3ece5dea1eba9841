import { QueryBlock } from '@/components/question/query-text';
import { Inline, Paragraphs } from '@/components/ui/inline';
import type { AnswerKey, KeyQuestion } from '@/lib/workshop/client/answer-key';

/** Every question that the agenda asks: what is right, why, and what wrong answers confuse. */
export function KeyList({ parts }: Pick<AnswerKey, 'parts'>) {
  if (parts.length === 0)
    return <p className="mt-6 text-ink-2">The agenda of this workshop asks no questions.</p>;
  return parts.map(({ title, questions }, at) => (
    <section key={at} className="mt-9">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line-strong pb-1.5 text-h3 font-semibold">
        {title}
        <span className="text-sm font-normal text-ink-3 tabular-nums">
          {questions.length} {questions.length === 1 ? 'question' : 'questions'},{' '}
          {questions.reduce((sum, { points }) => sum + points, 0)} points
        </span>
      </h2>
      <ol>
        {questions.map((question, number) => (
          <Entry key={question.ref} number={number + 1} question={question} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ number, question }: { number: number; question: KeyQuestion }) {
  const { ref, prompt, code, points, answer, also, explanation, wrong, solutions } = question;
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-b border-line py-5">
      <span className="font-semibold text-ink-3 tabular-nums">{number}</span>
      <div className="min-w-0">
        <div className="flex items-baseline gap-4">
          <h3 className="min-w-0 flex-1 text-base leading-snug font-semibold [overflow-wrap:anywhere]">
            <Inline text={prompt.replace(/\n+/g, ' ')} />
          </h3>
          <span className="shrink-0 text-sm text-ink-3 tabular-nums">
            {points} {points === 1 ? 'point' : 'points'}
          </span>
        </div>
        <p className="font-data mt-0.5 text-label text-ink-3 [overflow-wrap:anywhere]">{ref}</p>
        {code !== undefined && (
          <pre className="font-data mt-2 rounded border border-line bg-sunken px-3 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
            {code}
          </pre>
        )}
        <p className="mt-2.5 border-l-2 border-ok bg-ok-wash px-3 py-2 font-semibold whitespace-pre-line [overflow-wrap:anywhere]">
          {answer === undefined ? (
            'It depends on what was done about the incident: the lab grades it by what happened.'
          ) : (
            <Inline text={answer} />
          )}
          {also.length > 0 && (
            <span className="block text-sm font-normal text-ink-2">
              Right as well: {also.join(', ')}
            </span>
          )}
        </p>
        <Paragraphs className="mt-2.5 leading-relaxed" text={explanation} />
        {wrong.length > 0 && (
          <dl className="mt-3 space-y-1.5 border-l-2 border-line pl-3 text-sm text-ink-2">
            {wrong.map((one, at) => (
              <div key={at}>
                <dt className="inline font-semibold [overflow-wrap:anywhere]">
                  <Inline text={one.answer} />
                </dt>
                <dd className="mt-px">
                  <Inline text={one.because.replace(/\s*\n+\s*/g, ' ')} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {solutions.map((query) => (
          <QueryBlock key={query.language + query.query} query={query} />
        ))}
      </div>
    </li>
  );
}
