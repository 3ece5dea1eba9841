import PolicyEditor from '@/components/policy/policy-editor';
import { DocumentText } from '@/components/ui/document-text';
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
        <DocumentText
          name={`The policy ${name}, as you wrote it`}
          text={value}
          className="mt-2 bg-raised"
        />
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
          <DocumentText
            name="A policy that is right"
            text={reply.answer}
            className="mt-2 bg-raised"
          />
        </>
      )}
    </div>
  );
}
