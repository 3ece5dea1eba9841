import { Play } from 'lucide-react';
import { CellEnd } from '@/components/mdx/cell-end';
import { useCellRun } from '@/components/mdx/use-cell-run';
import { useOptionalWorkbench } from '@/components/lab/workbench/context';
import { colourQuery, colourShell } from '@/components/lab/workbench/colour';
import { Pieces } from '@/components/lab/workbench/pieces';
import { useEngine } from '@/components/lab/workbench/use-engine';
import { Button } from '@/components/ui/button';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence } from '@/lib/query/types';

interface PipelineRunProps {
  /** Empty where there are no stages. */
  query: string;
  language: 'shell' | 'sql';
  evidence: Evidence | undefined;
}

/** The query as it stands, and what it prints where one wants to see. */
export function PipelineRun({ query, language, evidence }: PipelineRunProps) {
  const workbench = useOptionalWorkbench();
  if (query === '') return null;
  const shown = (
    <pre
      tabIndex={0}
      role="group"
      aria-label="Your query"
      className="font-data m-0! overflow-x-auto rounded-none! border-0! bg-transparent! px-3! py-2.5! [overflow-wrap:anywhere] whitespace-pre-wrap"
    >
      <Pieces pieces={language === 'shell' ? colourShell(query) : colourQuery(language, query)} />
    </pre>
  );
  return (
    <figure
      aria-label="Your query, to be run"
      className="relative mt-4 overflow-hidden rounded border border-line bg-sunken"
    >
      {workbench || !evidence ? (
        <>
          {shown}
          {workbench && (
            <div className="border-t border-line px-2 py-1.5">
              <Button size="sm" onClick={() => workbench.run(language, query)}>
                <Play size={12} fill="currentColor" aria-hidden /> Run in {LANGUAGE_NAMES[language]}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Live query={query} language={language} evidence={evidence}>
          {shown}
        </Live>
      )}
    </figure>
  );
}

interface LiveProps {
  query: string;
  language: 'shell' | 'sql';
  evidence: Evidence;
  children: React.ReactNode;
}

/** The cell of a lesson without its editor. Nothing is loaded before the first run. */
function Live({ query, language, evidence, children }: LiveProps) {
  const { handle, state } = useEngine(language, evidence);
  const { outcome, run, stop } = useCellRun(handle);
  const start = () => void run(query);
  const running = outcome?.status === 'running';
  return (
    <>
      {children}
      <div className="flex items-center gap-3 border-t border-line px-2 py-1.5">
        <Button size="sm" onClick={running ? stop : start}>
          {!running && <Play size={12} fill="currentColor" aria-hidden />}
          {running ? 'Stop' : 'Run it'}
        </Button>
        <span className="text-data text-ink-3">See what it prints.</span>
      </div>
      <CellEnd language={language} state={state} outcome={outcome} onRetry={start} />
    </>
  );
}
