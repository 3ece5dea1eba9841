import type { Evidence } from '@/lib/query/types';
import type { State } from '@/lib/workshop/protocol/state';
import { WarmUp } from '../parts/warm-up';

interface NotBegunProps {
  state: State;
  evidence: Evidence;
}

/** Before the first part: the time to try the device. */
export function NotBegun({ state, evidence }: NotBegunProps) {
  return (
    <section aria-labelledby="not-begun">
      <h2 id="not-begun" className="text-h2 font-bold tracking-tight">
        You are in. It begins soon.
      </h2>
      <p className="mt-2 max-w-[38rem] text-ink-2">
        The instructor starts the first part, and this page shows it by itself. Use the time: see
        whether everything runs on this device.
      </p>
      <div className="mt-6">
        <WarmUp state={state} evidence={evidence} />
      </div>
    </section>
  );
}
