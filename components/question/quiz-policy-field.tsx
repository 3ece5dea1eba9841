import PolicyEditor from '@/components/policy/policy-editor';
import type { QuizFieldProps } from './quiz-field-props';
import { useStarted } from './start-again';
import { Tries } from './tries';

/** A policy document in an editor, and what it will be tried with. */
export default function QuizPolicyField(props: QuizFieldProps<'policy'>) {
  const { question, value, onChange, locked, reply } = props;
  const { attach, name, start, requests } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  return (
    <div>
      <Tries
        words={['Has to pass: ', 'Must not pass: ']}
        tries={requests.map(({ passes, ...request }) => ({ ...request, wanted: passes }))}
      />
      {locked ? (
        <Document name={`The policy ${name}, as you wrote it`} text={value} />
      ) : (
        <PolicyEditor
          name={name}
          attach={attach}
          start={start}
          text={text}
          description="Tab leaves the editor."
          onChange={change}
          onRun={() => undefined}
        />
      )}
      {reply && !reply.right && reply.answer !== undefined && (
        <>
          <p className="mt-3 text-label font-semibold text-ink-3">One that is right</p>
          <Document name="A policy that is right" text={reply.answer} />
        </>
      )}
    </div>
  );
}

function Document({ name, text }: { name: string; text: string }) {
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label={name}
      className="font-data mt-2 overflow-x-auto rounded border border-line bg-raised p-3 text-data"
    >
      {text}
    </pre>
  );
}
