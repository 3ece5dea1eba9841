'use client';

import { Copy, Download, Maximize2, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { downloadText } from '@/components/ui/download';
import { reportMarkdown } from '@/lib/casefile/report/markdown';
import { checkReport } from '@/lib/casefile/report/rubric';
import { SECTIONS } from '@/lib/casefile/schema';
import { copyText } from '../lab/workbench/copy';
import { showPlace } from './parts';
import { PrintReport } from './print-report';
import { ReportSection } from './report-section';
import { ReportSheet } from './report-sheet';
import { Segments } from './segments';
import { useCaseFile } from './use-case-file';
import { type CaseLab, useCaseContext } from './use-context';

interface ReportPaneProps {
  lab: CaseLab;
  /** The name of the workspace that holds the case file. */
  workspace: string;
}

/** The incident report: written section by section, beside what the rubric misses. */
export function ReportPane(props: ReportPaneProps) {
  const [wide, setWide] = useState(false);
  return (
    <>
      {!wide && <Report {...props} onWide={() => setWide(true)} />}
      <Dialog
        open={wide}
        onClose={() => setWide(false)}
        title="Incident report"
        shape="drawer"
        className="md:w-[min(70rem,94vw)]"
      >
        <div className="relative min-h-0 flex-1 overflow-y-auto pb-8">
          <Report {...props} onLeave={() => setWide(false)} />
        </div>
      </Dialog>
    </>
  );
}

const VIEWS = [
  { value: 'write', label: 'Write' },
  { value: 'read', label: 'Read' },
] as const;

interface ReportProps extends ReportPaneProps {
  onWide?: () => void;
  /** Closes what stands over the case file. */
  onLeave?: () => void;
}

function Report({ lab, workspace, onWide, onLeave }: ReportProps) {
  const { ready, caseFile, edit } = useCaseFile(workspace);
  const context = useCaseContext(lab);
  const [view, setView] = useState<'write' | 'read'>('write');
  const [printing, setPrinting] = useState(false);
  const [said, setSaid] = useState('');
  const checks = useMemo(() => checkReport(caseFile, context), [caseFile, context]);
  if (!ready) return null;
  const met = checks.filter((check) => check.met).length;
  const markdown = () => reportMarkdown(caseFile, context, new Date().toISOString());

  async function copy() {
    const done = await copyText(markdown());
    setSaid(done ? 'Copied the report as Markdown' : 'The browser did not allow copying');
  }
  function save() {
    const name = `incident-report-${lab.id}.md`;
    downloadText(name, markdown(), 'text/markdown');
    setSaid(`Saved as ${name}`);
  }

  return (
    <div className="@container">
      <div className="sticky top-0 z-10 flex h-10 items-center gap-1 border-b border-line bg-page pr-2 pl-4">
        <h2 id="report-top" tabIndex={-1} className="sr-only">
          Report
        </h2>
        <Segments label="View" segments={VIEWS} value={view} onChange={setView} />
        <span className="ml-2 text-data text-ink-2 tabular-nums">
          Rubric {met} of {checks.length}
        </span>
        <span className="ml-auto flex">
          <IconButton size="sm" label="Copy as Markdown" onClick={() => void copy()}>
            <Copy size={14} aria-hidden />
          </IconButton>
          <IconButton size="sm" label="Save as Markdown" onClick={save}>
            <Download size={14} aria-hidden />
          </IconButton>
          <IconButton size="sm" label="Print" onClick={() => setPrinting(true)}>
            <Printer size={14} aria-hidden />
          </IconButton>
          {onWide && (
            <span className="hidden lg:flex">
              <IconButton size="sm" label="Open wide" onClick={onWide}>
                <Maximize2 size={14} aria-hidden />
              </IconButton>
            </span>
          )}
        </span>
      </div>
      <p role="status" className="px-4 text-data text-ink-2 not-empty:py-1.5">
        {said}
      </p>
      {view === 'read' ? (
        <div className="px-4 pt-3">
          <ReportSheet caseFile={caseFile} context={context} />
        </div>
      ) : (
        SECTIONS.map((section) => (
          <ReportSection
            key={section}
            section={section}
            caseFile={caseFile}
            context={context}
            checks={checks.filter((check) => check.section === section)}
            edit={edit}
            onGo={(place) => showPlace(lab.id, place, onLeave)}
          />
        ))
      )}
      {printing && (
        <PrintReport caseFile={caseFile} context={context} onDone={() => setPrinting(false)} />
      )}
    </div>
  );
}
