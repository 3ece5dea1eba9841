import { STEPS } from '@/lib/casefile/steps';
import type { Finding } from '@/lib/casefile/report/blocks';
import { Empty, Part } from './part';

/** What the questions that were answered have established, step by step. */
export function Established({ findings }: { findings: readonly Finding[] }) {
  return (
    <Part part="established" title="Established" count={findings.length}>
      {findings.length === 0 ? (
        <Empty>
          Each question that you answer adds its finding here, so that the case can be read from top
          to bottom.
        </Empty>
      ) : (
        <dl>
          {findings.map(({ id, step, question, answer }) => (
            <div key={id} className="border-b border-line px-4 py-1.5">
              <dt className="text-label text-ink-3">
                {STEPS.find((one) => one.id === step)?.name}
                <span className="sr-only">: {question}</span>
              </dt>
              <dd className="font-data font-semibold [overflow-wrap:anywhere]">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  );
}
