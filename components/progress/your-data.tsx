'use client';

import { Download, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { counted } from '@/components/lab/workbench/units';
import { Button } from '@/components/ui/button';
import { downloadText } from '@/components/ui/download';
import { Dialog } from '@/components/ui/dialog';
import { FileButton } from '@/components/ui/file-button';
import { useDrafts } from '@/components/check/drafts';
import { forgetSheet } from '@/components/sheet/kept-sheet';
import { type ArchiveContents, makeArchive, readArchive, resetAll } from '@/lib/progress/archive';
import { useUnkept } from '@/lib/progress/hooks';

const UNKEPT = {
  full: 'Your browser has no room left for your progress: export it, then delete what you do not need.',
  forbidden: 'Your browser keeps nothing for this site: export your progress before you leave.',
};

/** Export, import and reset of all that this browser keeps. The last two ask first. */
export function YourData() {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [incoming, setIncoming] = useState<ArchiveContents>();
  const [resetting, setResetting] = useState(false);
  const why = useUnkept();

  function say(text: string, wrong = '') {
    setSaid(text);
    setProblem(wrong);
  }

  /** @param what did not work, as the page says it */
  async function trying(what: string, work: () => Promise<string>) {
    try {
      say(await work());
    } catch (error) {
      say('', `${what} ${error instanceof Error ? error.message : String(error)}`.trim());
    }
  }

  const download = () =>
    trying('Nothing could be exported.', async () => {
      const { name, text } = await makeArchive(new Date());
      downloadText(name, text, 'application/json');
      return `Exported as ${name}.`;
    });

  const choose = (chosen: File) =>
    trying('', async () => {
      setIncoming(readArchive(await chosen.text()));
      return '';
    });

  async function apply() {
    setIncoming(undefined);
    await trying('It could not be imported.', async () => {
      await incoming?.apply();
      return 'Imported. Everything is as it was in the file.';
    });
  }

  async function reset() {
    setResetting(false);
    await trying('Case files and terminal history could not be deleted.', async () => {
      // What was typed in this tab alone goes with it.
      forgetSheet();
      useDrafts.setState(useDrafts.getInitialState(), true);
      useDrafts.persist.clearStorage();
      await resetAll();
      return 'Reset. No answer, draft, answer sheet or case file is kept any more.';
    });
  }

  return (
    <section aria-labelledby="data-title" className="mt-14 border-t border-line pt-10">
      <h2 id="data-title" className="text-h2 font-bold tracking-tight">
        Your data
      </h2>
      <p className="mt-2 max-w-[40rem] text-base text-ink-2">
        Answers, drafts, terminal history and case files are kept in this browser and nowhere else.
        Take them along as a file, or bring them back.
      </p>
      {why && (
        <p className="mt-3 max-w-[40rem] rounded border border-line bg-warn-wash px-3 py-2 text-base">
          {UNKEPT[why]}
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-2.5">
        <Button onClick={download}>
          <Download size={16} aria-hidden /> Export
        </Button>
        <FileButton
          label="File to import"
          accept="application/json,.json"
          onFile={(chosen) => void choose(chosen)}
        >
          <Upload size={16} aria-hidden /> Import
        </FileButton>
        <Button look="danger" onClick={() => setResetting(true)}>
          <Trash2 size={16} aria-hidden /> Reset
        </Button>
      </div>
      <p role="status" className="mt-3 min-h-5 text-sm text-ink-2">
        {said}
      </p>
      {problem && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}

      <Dialog
        open={Boolean(incoming)}
        onClose={() => setIncoming(undefined)}
        title="Import this file?"
      >
        <div className="px-5 py-4">
          <p className="text-base text-ink-2">
            It was exported on {incoming?.exportedAt.slice(0, 10)} and holds{' '}
            {counted(incoming?.questions ?? 0, 'answered question')} and{' '}
            {counted(incoming?.lessons ?? 0, 'lesson')} read. It takes the place of what this
            browser holds now.
          </p>
          <div className="mt-5 flex justify-end gap-2.5">
            <Button onClick={() => setIncoming(undefined)}>Keep what is here</Button>
            <Button look="primary" onClick={apply}>
              Import
            </Button>
          </div>
        </div>
      </Dialog>
      <Dialog open={resetting} onClose={() => setResetting(false)} title="Reset everything?">
        <div className="px-5 py-4">
          <p className="text-base text-ink-2">
            All answers, drafts, history and case files in this browser, and the answer sheet of
            this tab, are deleted. This cannot be undone; export first if you may want them back.
          </p>
          <div className="mt-5 flex justify-end gap-2.5">
            <Button onClick={() => setResetting(false)}>Cancel</Button>
            <Button look="danger" onClick={reset}>
              Delete everything
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
